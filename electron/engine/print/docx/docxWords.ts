import type { RecordMark } from '#core/record/record.ts'
import type { PrintWords } from '#core/record/recordWords.ts'

type Words<Key extends string = string> = Readonly<Record<Key, string>>

/** What a DOCX takes of the print labels of one language (`print.json`). */
export interface DocxWords extends PrintWords {
  readonly record: PrintWords['record'] & { readonly title: string; readonly kinds: Words }
  readonly exercise: string
  /** With {{page}} and {{pages}}. */
  readonly page: string
  /** With {{seq}}. */
  readonly journal: string
  readonly sections: Words<'testimony' | 'annex' | 'annexNote' | 'reports'>
  readonly facts: Words<'caseNumber'>
  readonly columns: Words
  readonly sitting: string
  readonly noSitting: string
  readonly modes: Words
  readonly marks: Words<RecordMark>
  readonly note: string
  readonly spokenIn: string
  readonly pivot: string
  readonly attribution: string
  readonly quote: string
  readonly noLinks: string
  readonly noStatements: string
  readonly noSegments: string
  readonly states: Words
  readonly stances: Words
  readonly annex: Words
  readonly copies: Words
  readonly sheet: Words<
    | 'draft'
    | 'final'
    | 'draftAfter'
    | 'version'
    | 'errata'
    | 'recordNumber'
    | 'initials'
    | 'document'
  >
}

/** Puts facts in place of {{name}}. */
export const filledIn = (word: string, facts: Readonly<Record<string, string>>): string =>
  word.replace(/\{\{(\w+)\}\}/g, (whole, name) => facts[name] ?? whole)

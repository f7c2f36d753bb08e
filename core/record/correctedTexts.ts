import type { InterviewDocument } from '../interview/document.ts'
import type { EntryOf } from '../interview/entries/recordEntry.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { isStanding, type Redaction } from '../interview/redaction.ts'
import { recordErrata } from './recordErrata.ts'

/** A text that errata changed. */
export interface CorrectedText {
  readonly language: LanguageTag
  /** As it stands; empty: it was struck out. */
  readonly text: string
  /** Of this language, as far as their passages stand in the text. */
  readonly redactions: readonly Redaction[]
  /** In order of time; at least one. */
  readonly errata: readonly EntryOf<'erratum'>[]
}

/** The texts of a document that errata changed. */
export function correctedTexts(document: InterviewDocument): readonly CorrectedText[] {
  const errataOf = new Map<string, EntryOf<'erratum'>[]>()
  for (const { erratum } of recordErrata(document)) {
    const key = `${erratum.segment} ${erratum.language}`
    errataOf.set(key, [...(errataOf.get(key) ?? []), erratum])
  }
  if (errataOf.size === 0) return []
  const segments = new Map(document.segments.map((segment) => [segment.id, segment]))
  return [...errataOf.values()].map((errata) => {
    const [{ segment: id, language }] = errata as [EntryOf<'erratum'>]
    const segment = segments.get(id)
    return {
      language,
      text: segment?.renditions[language]?.text ?? '',
      redactions:
        segment?.redactions.filter((one) => one.language === language && isStanding(one)) ?? [],
      errata,
    }
  })
}

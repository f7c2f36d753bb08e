import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import type { CheckId, Severity } from './check.ts'

/** A place in one cell of a row. */
export interface FindingPlace {
  readonly language: LanguageTag
  /** In UTF-16 code units; null: the whole cell. */
  readonly range: TextRange | null
}

/**
 * What a check found in a row. The interface makes a sentence of it: `checks.finding.<message>`
 * with `facts` (all in the form in which they are to be shown).
 */
export interface Finding {
  readonly check: CheckId
  readonly severity: Severity
  /**
   * Names the finding by what was found, not by where: while it holds, an acceptance of it holds
   * too. At most 1,000 code units.
   */
  readonly key: string
  readonly message: FindingMessage
  readonly facts: Readonly<Record<string, string>>
  /** Where to look first. */
  readonly place: FindingPlace
  /** The place that it disagrees with. */
  readonly counterpart: FindingPlace | null
  /** What would put it right in `place`; empty: the program knows nothing. */
  readonly suggestions: readonly string[]
}

/** One sentence each, with the facts that it is given. */
export const FINDING_FACTS = {
  numberMissing: ['number'],
  numberExtra: ['number'],
  numberDiffers: ['source', 'target'],
  nameMissing: ['name', 'expected'],
  nameVariant: ['found', 'expected'],
  nameExtra: ['found', 'expected'],
  termMissing: ['term', 'expected'],
  termVariant: ['found', 'expected'],
  termDeprecated: ['term'],
  termForbidden: ['term'],
  negationOneSided: ['word'],
  markOneSided: ['mark'],
  emptyCell: [],
  staleRendition: [],
  copiedSource: [],
  renderedDifferently: ['other'],
  tooShort: ['share'],
  tooLong: ['share'],
  wrongScript: ['text'],
  lookalike: ['word', 'letters'],
  russianLetter: ['word', 'letters'],
  strayJamo: ['letters'],
  bracketUnbalanced: ['sign'],
  endPunctuation: ['source', 'target'],
  endPunctuationMissing: ['source'],
  doubledWord: ['word'],
  misspelt: ['word'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FindingMessage = keyof typeof FINDING_FACTS
/** The facts of one message. */
export type FactsOf<Message extends FindingMessage> = Readonly<
  Record<(typeof FINDING_FACTS)[Message][number], string>
>

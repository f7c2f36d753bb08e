import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Segment } from '../../interview/segment.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import type { CheckId } from './check.ts'
import type { FactsOf, FindingMessage, FindingPlace } from './finding.ts'
import { type FoundMark, readMarks, withoutMarks } from './readMarks.ts'

/** One language's text of a row, as the checks read it. */
export interface CheckedCell {
  readonly language: LanguageTag
  /** The language without region. */
  readonly base: string
  /** Never blank. */
  readonly text: string
  /** The text with every mark blanked out: as long, every place the same. */
  readonly words: string
  readonly marks: readonly FoundMark[]
}

/** A row as the checks read it: with the texts that are being typed, where there are any. */
export interface CheckedRow {
  readonly segment: Segment
  /** In the order of the interview's languages; those with a text alone. */
  readonly cells: readonly CheckedCell[]
  /** Null: the source has no text. */
  readonly source: CheckedCell | null
  /** Every cell but the source. */
  readonly targets: readonly CheckedCell[]
  readonly languages: readonly LanguageTag[]
}

/** A row with `typed` in place of the texts it has; an empty text there stands for none. */
export function checkedRow(
  segment: Segment,
  typed: Readonly<Record<LanguageTag, string>>,
  languages: readonly LanguageTag[],
): CheckedRow {
  const cells = languages.flatMap((language) => {
    const text = typed[language] ?? segment.renditions[language]?.text ?? ''
    return text.trim() === '' ? [] : [checkedCell(language, text)]
  })
  const source = cells.find(({ language }) => language === segment.source) ?? null
  return { segment, cells, source, targets: cells.filter((cell) => cell !== source), languages }
}

function checkedCell(language: LanguageTag, text: string): CheckedCell {
  const marks = readMarks(text)
  return {
    language,
    base: baseLanguage(language),
    text,
    words: withoutMarks(text, marks),
    marks,
  }
}

/** What a check found, before it has a weight. */
export interface Observation {
  readonly check: CheckId
  readonly message: FindingMessage
  readonly facts: Readonly<Record<string, string>>
  /** Beyond message, language and facts: what else the finding is to be known by. */
  readonly identity: string
  readonly place: FindingPlace
  readonly counterpart: FindingPlace | null
  readonly suggestions: readonly string[]
}

/** An observation in a cell; its facts are those that its message names. */
export function observed<Message extends FindingMessage>(
  check: CheckId,
  message: Message,
  facts: FactsOf<Message>,
  cell: Pick<CheckedCell, 'language'>,
  range: TextRange | null,
  more: Partial<Pick<Observation, 'counterpart' | 'suggestions' | 'identity'>> = {},
): Observation {
  return {
    check,
    message,
    facts,
    identity: more.identity ?? '',
    place: { language: cell.language, range },
    counterpart: more.counterpart ?? null,
    suggestions: more.suggestions ?? [],
  }
}

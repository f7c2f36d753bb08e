import type { InterviewDocument } from '../interview/document.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { TextRange } from '../interview/text.ts'
import { coverRange } from '../report/coverRange.ts'
import { type CorrectedText, correctedTexts } from './correctedTexts.ts'

interface StruckPassage {
  readonly text: string
  readonly language: LanguageTag
  readonly range: TextRange
}

/**
 * What was redacted of a text when an erratum took it out or put other words in its place. It is
 * redacted still, wherever else it stands.
 */
export function struckPassages(document: InterviewDocument): readonly StruckPassage[] {
  return correctedTexts(document).flatMap((corrected) => [
    ...corrected.errata.flatMap(({ before, language, redacted }) =>
      redacted.map((range) => ({ text: before, language, range })),
    ),
    ...replacedPassages(corrected),
  ])
}

/** What redactions covered before the corrections that were made after them. */
function replacedPassages(corrected: CorrectedText): readonly StruckPassage[] {
  const { text, language, redactions, errata } = corrected
  return redactions.flatMap((redaction) => {
    const passages: StruckPassage[] = []
    let later = text
    let range: TextRange | null = redaction
    for (const { before, after, at } of errata.toReversed()) {
      if (redaction.at > at) break
      range = coverRange(later, after, range)
      range = range === null ? null : coverRange(after, before, range)
      if (range === null) break
      passages.push({ text: before, language, range })
      later = before
    }
    return passages
  })
}

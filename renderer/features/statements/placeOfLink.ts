import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { LinkedSegment } from '#core/report/coverage.ts'
import type { Place } from '../../session/app.ts'

/** Where a link leads: to its passage, else to its segment in the given language. */
export function placeOfLink(
  { segment, link: { anchor } }: LinkedSegment,
  language: LanguageTag | null,
): Place {
  if (anchor === null) return { segment, language }
  return {
    segment,
    language: anchor.language,
    range: { start: anchor.start, end: anchor.end },
  }
}

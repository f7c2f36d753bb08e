import { interpreterIndex } from '#core/interview/interpreterOf.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** How many renditions say neither who made them, nor fall into an interpreter's presence. */
export function unattributed(interview: Interview): number {
  const interpreters = interpreterIndex(interview)
  let count = 0
  for (const segment of interview.segments.values()) {
    for (const [tag, rendition] of Object.entries(segment.renditions)) {
      const language = tag as LanguageTag
      if (language === segment.source || rendition.text === '') continue
      if (interpreters.of(segment, language) === null) count += 1
    }
  }
  return count
}

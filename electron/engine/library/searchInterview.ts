import { foldForSearch } from '#core/interview/foldForSearch.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { SearchHit } from '#core/protocol/hostApi.ts'

/** Every place where the folded query occurs in a rendition or a note, in the interview's order. */
export function* searchInterview(
  id: InterviewId,
  interview: Interview,
  folded: string,
): Generator<SearchHit> {
  for (const [index, segmentId] of interview.segmentOrder.entries()) {
    const segment = interview.segments.get(segmentId)
    if (segment === undefined) continue
    const texts: (readonly [LanguageTag | null, string | undefined])[] = interview.languages.map(
      (language) => [language, segment.renditions[language]?.text],
    )
    texts.push([null, segment.note])
    for (const [language, text] of texts) {
      if (text === undefined || text === '') continue
      for (const start of occurrences(foldForSearch(text), folded)) {
        yield {
          interview: id,
          interviewTitle: interview.title,
          segment: segmentId,
          number: index + 1,
          language,
          text,
          start,
          end: start + folded.length,
        }
      }
    }
  }
}

function* occurrences(text: string, query: string): Generator<number> {
  for (let at = text.indexOf(query); at !== -1; at = text.indexOf(query, at + query.length)) {
    yield at
  }
}

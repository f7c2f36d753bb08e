import type { SegmentId } from '#core/interview/ids.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { commitText } from './commitField.ts'
import type { Transcript } from './transcript.ts'

function staleLanguages(transcript: Transcript, id: SegmentId): readonly LanguageTag[] {
  const interview = transcript.session.interview()
  const segment = interview.segments.get(id)
  if (segment === undefined) return []
  return interview.languages.filter((language) => isStale(segment, language))
}

/** True when a row has a rendition that is older than its source. */
export const hasStale = (transcript: Transcript, id: SegmentId): boolean =>
  staleLanguages(transcript, id).length > 0

/** Says that the row's stale renditions still hold: they are committed again as they are. */
export function confirmStale(transcript: Transcript, segment: SegmentId): void {
  const known = transcript.session.interview().segments.get(segment)
  for (const language of staleLanguages(transcript, segment)) {
    const text = known?.renditions[language]?.text ?? ''
    void commitText(transcript, { segment, language }, text, true)
  }
  transcript.change({ message: { type: 'confirmed' } })
}

import type { SegmentId } from '#core/interview/ids.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { chosenRows } from './chosenRows.ts'
import { commitText, fieldOf } from './commitField.ts'
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

/** True when one of the chosen rows has such a rendition, and it may be confirmed. */
export const mayConfirm = (transcript: Transcript): boolean =>
  transcript.session.readOnly() === null &&
  chosenRows(transcript).some((id) => hasStale(transcript, id))

/**
 * Says that the stale renditions of the chosen rows still hold: they are committed again as they
 * stand, with what was typed in them since.
 */
export async function confirmStale(transcript: Transcript): Promise<void> {
  const places = chosenRows(transcript).flatMap((segment) =>
    staleLanguages(transcript, segment).map((language) => ({ segment, language })),
  )
  const segments = transcript.session.interview().segments
  const confirmed = await Promise.all(
    places.map((place) => {
      const known = segments.get(place.segment)?.renditions[place.language]?.text ?? ''
      const text = transcript.editors.get(fieldOf(place))?.text() ?? known
      return commitText(transcript, place, text, { confirm: true })
    }),
  )
  if (confirmed.every(Boolean)) transcript.change({ message: { type: 'confirmed' } })
}

import type { SegmentId } from '#core/interview/ids.ts'
import { segmentOf } from './goTo.ts'
import type { Transcript } from './transcript.ts'

/** Widths of the columns that are not languages, together, in CSS pixels. */
const MARGIN = 250
const LETTER = 8
const LINE = 24
const SPACE = 20

/** How high a row will be before it is measured, from the length of its texts, in CSS pixels. */
export function estimateHeight(
  transcript: Transcript,
  id: SegmentId | undefined,
  width: number | undefined,
): number {
  const segment = id === undefined ? undefined : segmentOf(transcript, id)
  if (segment === undefined) return LINE + SPACE
  const column = ((width ?? 1_200) - MARGIN) / Math.max(1, transcript.shown.columns.length) - SPACE
  const lines = transcript.shown.columns.map((language) => {
    const length = segment.renditions[language]?.text.length ?? 0
    return Math.max(1, Math.ceil((length * LETTER) / Math.max(column, 80)))
  })
  const extras = (segment.links.length > 0 ? LINE : 0) + (segment.note === '' ? 0 : LINE)
  return Math.max(1, ...lines) * LINE + SPACE + extras
}

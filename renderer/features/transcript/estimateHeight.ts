import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { segmentOf } from './goTo.ts'
import type { Transcript } from './transcript.ts'

/** Widths of the columns that are not languages, together, in CSS pixels. */
const MARGIN = 200
const LETTER = 8
const LINE = 24
const SPACE = 24

/**
 * How high rows will be before they are measured, from the length of their texts, in CSS pixels.
 * Each is reckoned once: the grid asks for every row after every change.
 */
export function heightEstimates(
  transcript: Transcript,
  columns: readonly LanguageTag[],
  width: number,
): (id: SegmentId | undefined) => number {
  const known = new Map<SegmentId, number>()
  return (id) => {
    if (id === undefined) return LINE + SPACE
    const before = known.get(id)
    if (before !== undefined) return before
    const height = estimate(transcript, id, columns, width)
    known.set(id, height)
    return height
  }
}

function estimate(
  transcript: Transcript,
  id: SegmentId,
  columns: readonly LanguageTag[],
  width: number,
): number {
  const segment = segmentOf(transcript, id)
  if (segment === undefined) return LINE + SPACE
  const column = Math.max((width - MARGIN) / Math.max(1, columns.length) - SPACE, 80)
  let lines = 1
  for (const language of columns) {
    const length = segment.renditions[language]?.text.length ?? 0
    lines = Math.max(lines, Math.ceil((length * LETTER) / column))
  }
  const extras = (segment.links.length > 0 ? LINE : 0) + (segment.note === '' ? 0 : LINE)
  return lines * LINE + SPACE + extras
}

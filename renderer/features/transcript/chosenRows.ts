import type { SegmentId } from '#core/interview/ids.ts'
import { goTo, rowAt, rows, sourceColumn } from './goTo.ts'
import type { RowRange, Transcript } from './transcript.ts'

/** The rows of a range, in order. */
export function rowsOfRange(
  all: readonly SegmentId[],
  range: RowRange | null,
): readonly SegmentId[] {
  if (range === null) return []
  const ends = [all.indexOf(range.from), all.indexOf(range.to)].sort((a, b) => a - b)
  const [first = -1, last = -1] = ends
  return first < 0 ? [] : all.slice(first, last + 1)
}

/** The rows that a command acts on: those chosen together, else the active one. */
export function chosenRows(transcript: Transcript): readonly SegmentId[] {
  const { active, range } = transcript.get()
  const chosen = rowsOfRange(rows(transcript), range)
  if (chosen.length > 0) return chosen
  return active === null ? [] : [active.segment]
}

/** Chooses one row more below (or above) the active one. */
export function extendRange(transcript: Transcript, distance: 1 | -1): void {
  const { active, range } = transcript.get()
  if (active === null) return
  const from = range?.from ?? active.segment
  const to = rowAt(transcript, range?.to ?? active.segment, distance)
  if (to !== null) chooseRange(transcript, { from, to })
}

/** Chooses every row from the active one to this one. */
export function chooseTo(transcript: Transcript, to: SegmentId): void {
  const { active, range } = transcript.get()
  chooseRange(transcript, { from: range?.from ?? active?.segment ?? to, to })
}

function chooseRange(transcript: Transcript, range: RowRange): void {
  transcript.change({ range })
  const count = chosenRows(transcript).length
  transcript.change({ message: { type: 'selected', count } })
  const language = transcript.get().active?.language ?? sourceColumn(transcript, range.to)
  goTo(transcript, { segment: range.to, language }, 'end', true)
}

import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { type ReadState, readState } from '#core/interview/readBackProgress.ts'
import { readBackSegments } from '#core/interview/readBackSegments.ts'
import type { Segment } from '#core/interview/segment.ts'

export type ReadBack = EntryOf<'read-back'>

/** One row of a read-back. */
export interface ReadRow {
  readonly segment: Segment
  /** Its place in the whole transcript, from 1. */
  readonly number: number
  readonly state: ReadState
  /** When it was read, in whatever text; null: it was not. */
  readonly readAt: string | null
}

/** The rows of a read-back, in order. */
export function readBackRows(interview: Interview, readBack: ReadBack): readonly ReadRow[] {
  const numbers = new Map(interview.segmentOrder.map((id, index) => [id, index + 1]))
  return readBackSegments(interview, readBack).map((segment) => ({
    segment,
    number: numbers.get(segment.id) ?? 0,
    state: readState(segment, readBack),
    readAt: segment.reads.find((read) => read.readBack === readBack.id)?.at ?? null,
  }))
}

/** True when a row is to be read yet. */
export const isOpen = ({ state }: ReadRow): boolean => state === 'unread' || state === 'changed'

/** How many rows have something to read, and how many of them were read. */
export function progressOf(rows: readonly ReadRow[]): {
  readonly read: number
  readonly total: number
} {
  const readable = rows.filter(({ state }) => state !== 'textless')
  return { read: readable.filter(({ state }) => state === 'read').length, total: readable.length }
}

/** The first row after `index` that is to be read yet, else the first of all; null: none is. */
export function nextOpen(rows: readonly ReadRow[], index: number): number | null {
  const after = rows.findIndex((row, at) => at > index && isOpen(row))
  if (after >= 0) return after
  const first = rows.findIndex(isOpen)
  return first >= 0 ? first : null
}

/** Where a read-back goes on: at the first open row after the one that was read last. */
export function resumeAt(rows: readonly ReadRow[]): number {
  let last = -1
  let lastAt = ''
  for (const [index, { readAt }] of rows.entries()) {
    if (readAt !== null && readAt >= lastAt) {
      last = index
      lastAt = readAt
    }
  }
  return nextOpen(rows, last) ?? Math.max(0, last)
}

/** The longest text of a page, in characters; a longer row has a page to itself. */
const PAGE_CHARACTERS = 560
/** The most rows on a page. */
const PAGE_ROWS = 8

/** Parts the rows into pages: the index of the first row of each, rising. */
export function pageStarts(rows: readonly ReadRow[], language: ReadBack['language']): number[] {
  const starts: number[] = []
  let characters = 0
  let count = 0
  for (const [index, { segment }] of rows.entries()) {
    const length = segment.renditions[language]?.text.length ?? 0
    if (index === 0 || characters + length > PAGE_CHARACTERS || count === PAGE_ROWS) {
      starts.push(index)
      characters = 0
      count = 0
    }
    characters += length
    count += 1
  }
  return starts
}

/** The number of the segment in the transcript, from 1; null: it is not there any more. */
export function numberOf(interview: Interview, segment: SegmentId): number | null {
  const index = interview.segmentOrder.indexOf(segment)
  return index < 0 ? null : index + 1
}

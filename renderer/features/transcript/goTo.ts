import { flushSync } from 'react-dom'
import type { SegmentId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Segment } from '#core/interview/segment.ts'
import { isClosedRow, refuseWithoutSitting } from './closedRows.ts'
import { commitEditor, commitRow, fieldOf, isEmptyCell } from './commitField.ts'
import { newLocalRow, rowsOf } from './localRow.ts'
import { nextLanguage } from './nextLanguage.ts'
import { nextTurn } from './nextTurn.ts'
import { localRow, sendRow } from './sendRow.ts'
import type { ActivePlace, Caret, Transcript } from './transcript.ts'

/** Every row on screen, in order. */
export function rows(transcript: Transcript): readonly SegmentId[] {
  const interview = transcript.session.interview()
  return rowsOf(interview.segmentOrder, transcript.get().localRows, (id) =>
    interview.segments.has(id),
  )
}

/** A row's segment, whether the interview has it or not yet. */
export function segmentOf(transcript: Transcript, id: SegmentId): Segment | undefined {
  return transcript.session.interview().segments.get(id) ?? localRow(transcript, id)?.segment
}

/**
 * Moves to a cell and puts the caret there before this returns, so that the next key press
 * finds it. What stands in the row that is left is committed.
 */
export function goTo(
  transcript: Transcript,
  place: ActivePlace,
  caret: Caret = 'end',
  keepRange = false,
): void {
  const { active } = transcript.get()
  if (active !== null && active.segment !== place.segment) {
    void commitRow(transcript, active.segment, 'typed')
    transcript.entered = []
  }
  transcript.awaited = { field: fieldOf(place), caret }
  flushSync(() => {
    transcript.change({ active: place, ...(keepRange ? {} : { range: null }) })
  })
  focusAwaited(transcript)
}

/** Focuses the field that is waited for, if it is on screen by now. */
export function focusAwaited(transcript: Transcript): void {
  const { awaited } = transcript
  const editor = awaited === null ? undefined : transcript.editors.get(awaited.field)
  if (awaited === null || editor === undefined) return
  transcript.awaited = null
  editor.focus(awaited.caret)
}

/** The row so many rows below (negative: above) another; at the ends the last or first. */
export function rowAt(transcript: Transcript, from: SegmentId, distance: number): SegmentId | null {
  const all = rows(transcript)
  const index = Math.min(Math.max(all.indexOf(from) + distance, 0), all.length - 1)
  return all[index] ?? null
}

/** Moves so many rows down (negative: up), in the same column. */
export function goToRow(transcript: Transcript, distance: number): void {
  const { active } = transcript.get()
  const segment = active === null ? null : rowAt(transcript, active.segment, distance)
  if (active === null || segment === null || segment === active.segment) return
  transcript.change({ message: null })
  goTo(transcript, { segment, language: columnOf(transcript, active) }, 'end')
}

/** The language column of a place; for a note the row's source, else the first column. */
function columnOf(transcript: Transcript, { segment, language }: ActivePlace) {
  if (language !== null) return language
  return sourceColumn(transcript, segment)
}

/** The column in which a row is begun: its source, or the first one when that is hidden. */
export function sourceColumn(transcript: Transcript, segment: SegmentId) {
  const { columns } = transcript.shown
  const source = segmentOf(transcript, segment)?.source
  return columns.find((language) => language === source) ?? columns[0] ?? null
}

/**
 * Moves to the next cell (or the one before), on to the next row at the end of a row. False: there
 * is none, the person leaves the transcript.
 */
export function goToCell(transcript: Transcript, backwards: boolean, wrap: boolean): boolean {
  const { active } = transcript.get()
  if (active === null) return false
  const { columns } = transcript.shown
  const column = columns.indexOf(columnOf(transcript, active) as never)
  const next = columns[column + (backwards ? -1 : 1)]
  if (next !== undefined) {
    transcript.entered = []
    goTo(transcript, { segment: active.segment, language: next }, 'end')
    return true
  }
  const segment = rowAt(transcript, active.segment, backwards ? -1 : 1)
  const language = backwards ? columns.at(-1) : columns[0]
  if (!wrap || segment === null || segment === active.segment || language === undefined)
    return false
  goTo(transcript, { segment, language }, 'end')
  return true
}

/**
 * Enter: commits the field and goes to the row's next language, then to the next row. A stale
 * text that is walked through stays stale: only `row.confirm` says that it was read.
 */
export function enter(transcript: Transcript): void {
  const { active } = transcript.get()
  if (active === null) return
  const { segment, language } = active
  transcript.change({ message: null })
  if (language === null) {
    void commitEditor(transcript, fieldOf(active))
    goTo(transcript, { segment, language: sourceColumn(transcript, segment) })
    return
  }
  void commitEditor(transcript, fieldOf(active))
  if (localRow(transcript, segment)?.state === 'waiting') sendRow(transcript, segment)
  transcript.entered = [...transcript.entered, language]
  const next = nextLanguage(transcript.shown.columns, language, transcript.entered, (tag) =>
    isEmptyCell(transcript, segment, tag),
  )
  if (next !== null) {
    goTo(transcript, { segment, language: next })
    return
  }
  const following = rowAt(transcript, segment, 1)
  if (following !== null && following !== segment) {
    goTo(transcript, { segment: following, language: transcript.shown.columns[0] ?? null })
  } else {
    openRow(transcript)
  }
}

/** Commits the active row and opens a new one after it, for the next speaker in turn. */
export function openRow(transcript: Transcript): void {
  const { active } = transcript.get()
  const { session, shown } = transcript
  const reason = session.readOnly()
  if (reason !== null) {
    transcript.change({ message: { type: 'refused', error: { code: 'READ_ONLY', reason } } })
    return
  }
  transcript.change({ message: null })
  const all = rows(transcript)
  // Nothing new stands among what is closed: it comes at the end, in a sitting that is open.
  const isAfterClosed = active !== null && isClosedRow(session.interview(), active.segment)
  const after = (isAfterClosed ? null : active?.segment) ?? all.at(-1) ?? null
  const isAtEnd = after === null || after === all.at(-1)
  if (isAtEnd && refuseWithoutSitting(transcript)) return
  if (after !== null && isBlank(transcript, after) && after === all.at(-1)) {
    sendRow(transcript, after)
    transcript.change({ message: { type: 'row-empty' } })
    goTo(transcript, { segment: after, language: sourceColumn(transcript, after) })
    return
  }
  if (after !== null) void commitRow(transcript, after)
  const interview = withLocalRows(transcript)
  const before = after === null ? [] : all.slice(0, all.indexOf(after) + 1)
  const fallback = shown.columns[0] ?? interview.languages[0]
  if (fallback === undefined) return
  const row = newLocalRow(nextTurn(interview, before, fallback), after ?? 'end')
  transcript.change({ localRows: [...transcript.get().localRows, row] })
  if (after !== null) sendRow(transcript, after)
  sendRow(transcript, row.segment.id)
  goTo(transcript, { segment: row.segment.id, language: sourceColumn(transcript, row.segment.id) })
}

/** The interview with the rows that are on their way. */
function withLocalRows(transcript: Transcript) {
  const interview = transcript.session.interview()
  const local = transcript.get().localRows.map((row) => row.segment)
  const segments = interview.segments.withMutations((all) => {
    for (const segment of local) if (!all.has(segment.id)) all.set(segment.id, segment)
  })
  return { ...interview, segments }
}

/** True when nothing was written in a row: no text, note, time or link. */
function isBlank(transcript: Transcript, id: SegmentId): boolean {
  const segment = segmentOf(transcript, id)
  if (segment === undefined) return true
  const { languages } = transcript.session.interview()
  return (
    segment.note === '' &&
    segment.links.length === 0 &&
    segment.mode === 'spoken' &&
    languages.every((language) => isEmptyCell(transcript, id, language))
  )
}

/** The participants in order: the first nine answer to the speaker keys. */
export const speakers = ({ session }: Transcript) =>
  inOrder(session.interview().participants.values())

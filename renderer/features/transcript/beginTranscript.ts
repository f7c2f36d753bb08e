import { goTo, rows, sourceColumn } from './goTo.ts'
import { newLocalRow } from './localRow.ts'
import { nextTurn } from './nextTurn.ts'
import type { Transcript } from './transcript.ts'

/**
 * Makes the transcript ready to type in: an empty one gets its first row, which becomes a segment
 * when something is committed in it, and the caret stands where it stood, or in the first cell.
 */
export function beginTranscript(transcript: Transcript): void {
  ensureFirstRow(transcript)
  const { active } = transcript.get()
  const all = rows(transcript)
  const segment = active !== null && all.includes(active.segment) ? active.segment : all[0]
  if (segment === undefined) return
  const place = active?.segment === segment ? active : placeIn(transcript, segment)
  const { activeElement } = document
  const free = activeElement === null || activeElement === document.body
  queueMicrotask(() => {
    if (free) goTo(transcript, place)
    else transcript.change({ active: place })
  })
}

const placeIn = (transcript: Transcript, segment: Parameters<typeof sourceColumn>[1]) => ({
  segment,
  language: sourceColumn(transcript, segment),
})

/** An empty transcript has one row, which the interview does not know until it is used. */
export function ensureFirstRow(transcript: Transcript): void {
  const { session, shown } = transcript
  if (rows(transcript).length > 0 || session.readOnly() !== null) return
  const interview = session.interview()
  const fallback = shown.columns[0] ?? interview.languages[0]
  if (fallback === undefined) return
  const turn = nextTurn(interview, [], fallback)
  transcript.change({ localRows: [...transcript.get().localRows, newLocalRow(turn, null)] })
}

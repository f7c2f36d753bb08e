import { chosenRows } from '../transcript/chosenRows.ts'
import { rows } from '../transcript/goTo.ts'
import type { Transcript } from '../transcript/transcript.ts'

/** Rows by their numbers, from 1, both included. */
export interface RowSpan {
  readonly from: number
  readonly to: number
}

/** The rows that were chosen together; else from the active one, or the first, to the last. */
export function rowSpan(transcript: Transcript): RowSpan {
  const all = transcript.session.interview().segmentOrder
  const chosen = chosenRows(transcript).filter((row) => all.includes(row))
  const [first] = chosen
  const from = first === undefined ? 1 : all.indexOf(first) + 1
  const last =
    chosen.length > 1 ? chosen.at(-1) : rows(transcript).findLast((row) => all.includes(row))
  return { from, to: last === undefined ? Math.max(from, all.length) : all.indexOf(last) + 1 }
}

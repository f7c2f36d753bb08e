import { entriesOf, type WithEntries } from '../interview/entries/entriesOf.ts'
import type { EntryOf } from '../interview/entries/recordEntry.ts'
import { compareOrder } from '../interview/inOrder.ts'

export interface NumberedErratum {
  /** From 1, in order of time: E1, E2. */
  readonly number: number
  readonly erratum: EntryOf<'erratum'>
}

/** The errata of a record in order of time, with the numbers by which the record names them. */
export function recordErrata(interview: WithEntries): readonly NumberedErratum[] {
  const inTime = [...entriesOf(interview, 'erratum')].sort((a, b) =>
    a.at === b.at ? compareOrder(a, b) : a.at < b.at ? -1 : 1,
  )
  return inTime.map((erratum, index) => ({ number: index + 1, erratum }))
}

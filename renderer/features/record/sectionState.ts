import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { RecordViewSection } from './recordSections.ts'

/** How much of a section is recorded. */
export type SectionState = 'filled' | 'partly' | 'empty'

/** How much of a section of the record is recorded already. */
export function sectionState(interview: Interview, section: RecordViewSection): SectionState {
  switch (section) {
    case 'header':
      return headerState(interview)
  }
}

/** A marking is no part that must be there: most records carry none. */
function headerState(interview: Interview): SectionState {
  const header = entriesOf(interview, 'header')[0]
  if (header === undefined) return 'empty'
  const { recordNumber, authority, place, verbatim } = header
  return stateOf([recordNumber !== '', authority !== '', place !== '', verbatim !== 'unknown'])
}

/** Filled when all of it is there, empty when nothing is (or there is nothing to be recorded). */
function stateOf(parts: readonly boolean[]): SectionState {
  if (!parts.includes(true)) return 'empty'
  return parts.includes(false) ? 'partly' : 'filled'
}

import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { RecordSection, TableColumn } from '../recordSection.ts'
import { moment, text } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { tableBlock } from './tableBlock.ts'

const COLUMNS: readonly TableColumn[] = [
  { label: 'at', width: 1 },
  { label: 'custodyWhat', width: 2 },
  { label: 'custodyFrom', width: 1.2 },
  { label: 'custodyTo', width: 1.2 },
  { label: 'purpose', width: 1.4 },
]

/** The steps in the custody of the record and its recording (Berkeley Protocol, chapter VI). */
export function custodySection(context: SectionContext): RecordSection {
  return {
    key: 'custody',
    blocks: tableBlock(
      COLUMNS,
      entriesOf(context.interview, 'custody').map(({ at, what, from, to, purpose }) => [
        moment(context, at),
        text(what),
        text(from),
        text(to),
        text(purpose),
      ]),
    ),
  }
}

import { entriesOf } from '../../interview/entries/entriesOf.ts'
import { inOrder } from '../../interview/inOrder.ts'
import type { Sitting } from '../../interview/sitting.ts'
import type { RecordBlock, RecordSection, TableColumn } from '../recordSection.ts'
import {
  clock,
  fact,
  labelsOf,
  moment,
  NOT_RECORDED,
  optional,
  sittingName,
  text,
  who,
} from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { tableBlock } from './tableBlock.ts'

const PRESENCE: readonly TableColumn[] = [
  { label: 'who', width: 2 },
  { label: 'arrived', width: 1 },
  { label: 'left', width: 1 },
]
const NOTE: TableColumn = { label: 'note', width: 2 }
const BREAKS: readonly TableColumn[] = [
  { label: 'breakFrom', width: 1 },
  { label: 'breakTo', width: 1 },
  { label: 'reason', width: 4 },
]

/**
 * The course of each sitting: arrivals, start, breaks, end, and who was present when (Criminal
 * Procedure Act of Korea, Art. 244-4).
 */
export function sittingsSection(context: SectionContext): RecordSection {
  const sittings = inOrder(context.interview.sittings.values())
  return {
    key: 'sittings',
    blocks:
      sittings.length === 0
        ? [{ type: 'paragraph', text: NOT_RECORDED }]
        : sittings.flatMap((sitting) => course(context, sitting)),
  }
}

function course(context: SectionContext, sitting: Sitting): readonly RecordBlock[] {
  const { interview } = context
  const arrivals = entriesOf(interview, 'arrival').filter((entry) => entry.sitting === sitting.id)
  const breaks = entriesOf(interview, 'break').filter((entry) => entry.sitting === sitting.id)
  const noted = arrivals.some(({ note }) => note !== '')
  return [
    { type: 'heading', text: sittingName(context, sitting.id) },
    {
      type: 'facts',
      facts: [
        fact('start', moment(context, sitting.startedAt)),
        fact('end', moment(context, sitting.endedAt)),
        fact('place', text(sitting.place)),
        fact('present', labelsOf(context, sitting.present)),
        ...(sitting.note === '' ? [] : [fact('note', text(sitting.note))]),
        ...(arrivals.length === 0 ? [fact('arrivals', NOT_RECORDED)] : []),
        ...(breaks.length === 0 ? [fact('breaks', NOT_RECORDED)] : []),
      ],
    },
    ...tableBlock(
      noted ? [...PRESENCE, NOTE] : PRESENCE,
      arrivals.map((entry) => [
        who(context, entry.participant),
        clock(context, entry.arrivedAt),
        clock(context, entry.leftAt),
        ...(noted ? [optional(entry.note)] : []),
      ]),
    ),
    ...tableBlock(
      BREAKS,
      breaks.map((entry) => [
        clock(context, entry.startedAt),
        clock(context, entry.endedAt),
        text(entry.reason),
      ]),
    ),
  ]
}

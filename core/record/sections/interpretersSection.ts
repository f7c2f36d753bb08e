import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { inOrder } from '../../interview/inOrder.ts'
import type { Participant } from '../../interview/participant.ts'
import { recordLanguage } from '../recordLanguage.ts'
import type { RecordBlock, RecordSection, RecordValue, TableColumn } from '../recordSection.ts'
import {
  choice,
  fact,
  moment,
  NOT_RECORDED,
  segmentLink,
  sittingName,
  text,
  values,
  who,
  word,
} from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'
import { tableBlock } from './tableBlock.ts'

const PRESENCE: readonly TableColumn[] = [
  { label: 'sitting', width: null },
  { label: 'firstSegment', width: null },
  { label: 'lastSegment', width: null },
  { label: 'languagePair', width: 1.4 },
  { label: 'interpretingMode', width: 1 },
  { label: 'relay', width: 1.2 },
]

/** Each interpreter: credentials, oath or warning, conflicts, and who rendered what, where. */
export function interpretersSection(context: SectionContext): RecordSection {
  const { interview } = context
  const entries = new Map(
    entriesOf(interview, 'interpreter').map((entry) => [entry.participant, entry]),
  )
  const assignments = entriesOf(interview, 'assignment')
  const interpreters = inOrder(interview.participants.values()).filter(
    ({ id, role }) =>
      role === 'interpreter' ||
      entries.has(id) ||
      assignments.some(({ participant }) => participant === id),
  )
  return {
    key: 'interpreters',
    blocks:
      interpreters.length === 0
        ? [{ type: 'paragraph', text: NOT_RECORDED }]
        : interpreters.flatMap((interpreter) =>
            interpreterBlocks(
              context,
              interpreter,
              entries.get(interpreter.id),
              assignments.filter(({ participant }) => participant === interpreter.id),
            ),
          ),
  }
}

function interpreterBlocks(
  context: SectionContext,
  participant: Participant,
  entry: EntryOf<'interpreter'> | undefined,
  assignments: readonly Assignment[],
): readonly RecordBlock[] {
  return [
    { type: 'heading', text: who(context, participant.id) },
    {
      type: 'facts',
      facts: [
        fact('credentials', text(entry?.credentials ?? '')),
        fact(
          'oath',
          values(choice('oath', entry?.oath ?? 'unknown'), moment(context, entry?.oathAt ?? null)),
        ),
        fact(
          'conflict',
          values(choice('conflict', entry?.conflict ?? 'unknown'), text(entry?.conflictNote ?? '')),
        ),
        ...(assignments.length === 0 ? [fact('presence', NOT_RECORDED)] : []),
      ],
    },
    ...tableBlock(
      PRESENCE,
      assignments.map((assignment) => presence(context, assignment)),
    ),
  ]
}

type Assignment = EntryOf<'assignment'>

function presence(context: SectionContext, assignment: Assignment): readonly RecordValue[] {
  const { sitting, first, last, from, to, direction, mode, pivot } = assignment
  const name = (tag: Assignment['from']) => recordLanguage(context.labels, tag).labelled
  const arrow = direction === 'both' ? '↔' : '→'
  return [
    sitting === null ? word('allSittings') : sittingName(context, sitting),
    first === null ? word('fromBeginning') : segmentLink(context, first),
    last === null ? word('toEnd') : segmentLink(context, last),
    text(`${name(from)} ${arrow} ${name(to)}`),
    choice('mode', mode),
    pivot === null ? word('direct') : word('relayThrough', { language: name(pivot) }),
  ]
}

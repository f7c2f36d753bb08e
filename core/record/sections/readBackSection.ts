import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import { isRead } from '../../interview/isRead.ts'
import { type ReadState, readBackProgress } from '../../interview/readBackProgress.ts'
import type { RecordBlock, RecordSection, RecordValue } from '../recordSection.ts'
import {
  fact,
  languageName,
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

/** The most segments that are named one by one as not read. */
const NAMED_MAX = 20

/**
 * How the interviewee was acquainted with the text: by whom, in which language, from when to
 * when, and what was not read (CCP of Ukraine, Art. 104; Criminal Procedure Act of Korea, Art. 244).
 */
export function readBackSection(context: SectionContext): RecordSection {
  const { interview } = context
  const readBacks = entriesOf(interview, 'read-back')
  if (readBacks.length === 0)
    return { key: 'readBack', blocks: [{ type: 'paragraph', text: NOT_RECORDED }] }
  const readable = [...interview.segments.values()].filter(
    ({ renditions }) => Object.keys(renditions).length > 0,
  )
  const read = readable.filter((segment) => isRead(segment, interview.entries)).length
  const facts = { read: String(read), all: String(readable.length) }
  return {
    key: 'readBack',
    blocks: [
      { type: 'paragraph', text: word('readInAll', facts) },
      ...readBacks.flatMap((readBack, index) => readBackBlocks(context, readBack, index + 1)),
    ],
  }
}

function readBackBlocks(
  context: SectionContext,
  readBack: EntryOf<'read-back'>,
  number: number,
): readonly RecordBlock[] {
  const { sitting, first, last } = readBack
  const { rows, counts } = readBackProgress(context.interview, readBack)
  const states: readonly ReadState[] = ['read', 'changed', 'unread', 'textless']
  const left = rows.filter(({ state }) => state === 'unread' || state === 'changed')
  return [
    {
      type: 'heading',
      text: word('readBackNumber', { number: String(number) }),
    },
    {
      type: 'facts',
      facts: [
        fact('way', word(`way-${readBack.way}`)),
        fact('language', languageName(context, readBack.language)),
        fact(
          'reader',
          readBack.way === 'read-alone' ? interviewees(context) : who(context, readBack.reader),
        ),
        fact('sitting', sitting === null ? word('allOpen') : sittingName(context, sitting)),
        fact('firstSegment', first === null ? word('fromBeginning') : segmentLink(context, first)),
        fact('lastSegment', last === null ? word('toEnd') : segmentLink(context, last)),
        fact('start', moment(context, readBack.startedAt)),
        fact('end', moment(context, readBack.endedAt)),
        fact(
          'segments',
          values(
            ...states
              .filter((state) => state === 'read' || counts[state] > 0)
              .map((state) => word(`readState-${state}`, { count: String(counts[state]) })),
          ),
        ),
        ...(left.length === 0 || left.length > NAMED_MAX
          ? []
          : [
              fact(
                'notRead',
                values(...left.map(({ segment }): RecordValue => segmentLink(context, segment))),
              ),
            ]),
        ...(readBack.note === '' ? [] : [fact('note', text(readBack.note))]),
      ],
    },
  ]
}

/** Who read the record alone, unless somebody else is named. */
function interviewees(context: SectionContext): RecordValue {
  const ids = [...context.interview.participants.values()].flatMap(({ id, role }) =>
    role === 'interviewee' ? id : [],
  )
  return ids.length === 1 ? who(context, ids[0] ?? null) : NOT_RECORDED
}

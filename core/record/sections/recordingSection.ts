import { entriesOf } from '../../interview/entries/entriesOf.ts'
import type { EntryOf } from '../../interview/entries/recordEntry.ts'
import type { RecordBlock, RecordSection } from '../recordSection.ts'
import { recordMediaTime } from '../recordTimes.ts'
import { choice, fact, NOT_RECORDED, sittingName, text, word } from './recordValues.ts'
import type { SectionContext } from './sectionContext.ts'

/** The technical recording and its files, or why there is none (CCP of Ukraine, Art. 104). */
export function recordingSection(
  context: SectionContext,
  header: EntryOf<'header'> | undefined,
): RecordSection {
  const files = entriesOf(context.interview, 'recording')
  const state = header?.recording ?? 'unknown'
  const made = state === 'unknown' && files.length > 0 ? 'made' : state
  return {
    key: 'recording',
    blocks: [
      {
        type: 'facts',
        facts: [
          fact('recordingState', choice('recording', made)),
          ...(made === 'none' ? [fact('reason', text(header?.noRecordingReason ?? ''))] : []),
          ...(made === 'made' && files.length === 0 ? [fact('file', NOT_RECORDED)] : []),
        ],
      },
      ...files.flatMap((file, index) => fileBlocks(context, file, index + 1)),
    ],
  }
}

function fileBlocks(
  context: SectionContext,
  file: EntryOf<'recording'>,
  number: number,
): readonly RecordBlock[] {
  const time = (milliseconds: number | null) =>
    milliseconds === null ? NOT_RECORDED : text(recordMediaTime(milliseconds))
  return [
    { type: 'heading', text: word('recordingFile', { number: String(number) }) },
    {
      type: 'facts',
      facts: [
        fact('file', text(file.file)),
        fact('device', text(file.device)),
        fact('sitting', sittingName(context, file.sitting)),
        fact('duration', time(file.duration)),
        fact('offset', time(file.offset)),
        ...(file.note === '' ? [] : [fact('note', text(file.note))]),
        fact('sha256', text(file.sha256)),
      ],
    },
  ]
}

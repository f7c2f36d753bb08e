import type { ActionId } from '../../keys/actions.ts'
import { useAction } from '../../keys/useAction.ts'
import {
  mergeWithNext,
  moveRows,
  removeRows,
  setSource,
  setSpeakerByKey,
  toggleStatus,
} from './changeRows.ts'
import { chosenRows, extendRange } from './chosenRows.ts'
import { changesRow, refuseClosed } from './closedRows.ts'
import { confirmStale, mayConfirm } from './confirmStale.ts'
import { goTo, goToCell, goToRow, openRow } from './goTo.ts'
import { insertMark } from './insertMark.ts'
import { linkByKey } from './linkStatement.ts'
import { splitRow } from './splitRow.ts'
import { stampTime } from './stampTime.ts'
import type { Overlay, Transcript } from './transcript.ts'
import { mayUndo, undoStep } from './undoStep.ts'
import { useTranscript } from './useTranscript.ts'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** What each action does in the transcript. */
const ROW_ACTIONS: Partial<Record<ActionId, (transcript: Transcript) => void>> = {
  'row.new': openRow,
  'row.next': (transcript) => goToRow(transcript, 1),
  'row.previous': (transcript) => goToRow(transcript, -1),
  'row.first': (transcript) => goToRow(transcript, Number.NEGATIVE_INFINITY),
  'row.last': (transcript) => goToRow(transcript, Number.POSITIVE_INFINITY),
  'cell.next': (transcript) => void goToCell(transcript, false, false),
  'cell.previous': (transcript) => void goToCell(transcript, true, false),
  'row.split': splitRow,
  'row.merge': mergeWithNext,
  'row.moveUp': (transcript) => moveRows(transcript, -1),
  'row.moveDown': (transcript) => moveRows(transcript, 1),
  'row.remove': removeRows,
  'row.extendUp': (transcript) => extendRange(transcript, -1),
  'row.extendDown': (transcript) => extendRange(transcript, 1),
  'row.source': setSource,
  'row.status': toggleStatus,
  'row.confirm': (transcript) => void confirmStale(transcript),
  'row.mode': open('modes'),
  'row.note': (transcript) => {
    const { active } = transcript.get()
    if (active !== null) goTo(transcript, { segment: active.segment, language: null })
  },
  'row.speaker': open('speakers'),
  'row.link': open('links'),
  'row.time': stampTime,
  'row.retime': open('times'),
  'mark.inaudible': (transcript) => insertMark(transcript, 'inaudible'),
  'mark.unclear': (transcript) => insertMark(transcript, 'unclear'),
  'mark.other': open('marks'),
}

function open(type: Exclude<Overlay['type'], 'menu'>) {
  return (transcript: Transcript) => {
    const { active } = transcript.get()
    if (active !== null) transcript.change({ overlay: { type, segment: active.segment } })
  }
}

/** Binds the transcript's actions to their keys, the palette and the menus. */
export function TranscriptActions() {
  return (
    <>
      {(Object.keys(ROW_ACTIONS) as ActionId[]).map((action) => (
        <RowAction key={action} action={action} />
      ))}
      {DIGITS.map((digit) => (
        <DigitActions key={digit} digit={digit} />
      ))}
      <UndoActions />
    </>
  )
}

function RowAction({ action }: { readonly action: ActionId }) {
  const transcript = useTranscript()
  useAction(
    action,
    () => {
      if (changesRow(action) && refuseClosed(transcript, chosenRows(transcript))) return
      ROW_ACTIONS[action]?.(transcript)
    },
    () => {
      if (action === 'row.confirm') return mayConfirm(transcript)
      return action === 'row.new' || transcript.get().active !== null
    },
  )
  return null
}

function DigitActions({ digit }: { readonly digit: (typeof DIGITS)[number] }) {
  const transcript = useTranscript()
  const isReady = () => transcript.get().active !== null
  useAction(
    `row.speaker${digit}`,
    () => {
      if (!refuseClosed(transcript, chosenRows(transcript))) setSpeakerByKey(transcript, digit)
    },
    isReady,
  )
  useAction(`row.link${digit}`, () => linkByKey(transcript, digit), isReady)
  return null
}

/** Undo belongs to the field while it holds uncommitted text, else to the interview. */
function UndoActions() {
  const transcript = useTranscript()
  const isReady = () => mayUndo(transcript)
  useAction('edit.undo', () => undoStep(transcript, 'Undo'), isReady)
  useAction('edit.redo', () => undoStep(transcript, 'Redo'), isReady)
  return null
}

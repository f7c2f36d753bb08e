import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useAction } from '../../keys/useAction.ts'
import { useHost } from '../../session/app.ts'
import { assistanceOf } from '../../session/assistance.ts'
import { useSession } from '../../session/useSession.ts'
import { commitRow } from '../transcript/commitField.ts'
import { goTo } from '../transcript/goTo.ts'
import { returnToCell } from '../transcript/returnToCell.ts'
import { transcriptOf } from '../transcript/transcript.ts'
import { AssistDialog, type OpenDialog } from './AssistDialog.tsx'
import { askMachine } from './askMachine.ts'
import { insertForTarget } from './insertForTarget.ts'
import { rowSpan } from './rowSpan.ts'
import { selectedPassage } from './selectedPassage.ts'
import { acceptChosen, stepProposal } from './takeProposal.ts'
import { targetCell } from './targetCell.ts'
import { numberedTerms, usableTargets } from './termHints.ts'
import { twinsOf } from './twins.ts'
import { useAskForRow } from './useRowAssistance.ts'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Asks for help with the active row, and binds what can be done with it to its keys. */
export function AssistActions() {
  useAskForRow()
  const host = useHost()
  const session = useSession()
  const transcript = transcriptOf(session)
  const store = assistanceOf(session)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const mayWrite = () => transcript.get().active !== null && session.readOnly() === null

  const open = (type: 'concordance' | 'term' | 'name') =>
    setDialog({ type, selected: selectedPassage(transcript), target: targetCell(transcript) })

  async function openTwins(): Promise<void> {
    const { active } = transcript.get()
    if (active === null) return
    transcript.change({ message: null })
    // What is given is what the row has, not what is only being typed in it.
    if (!(await commitRow(transcript, active.segment, 'typed'))) return
    await store.refresh()
    const { row } = store.get()
    const segment = session.interview().segments.get(active.segment)
    if (row === null || segment === undefined || row.segment !== segment.id) return
    const twins = twinsOf(row, segment)
    if (twins.length === 0) transcript.change({ message: { type: 'no-twin' } })
    else setDialog({ type: 'twins', segment, twins })
  }

  async function openRows(): Promise<void> {
    const status = await host.call('translation.status', {})
    if (!status.ok) transcript.change({ message: { type: 'refused', error: status.error } })
    else if (!status.value.on) transcript.change({ message: { type: 'machine-off' } })
    else setDialog({ type: 'rows', span: rowSpan(transcript), server: status.value.host })
  }

  useAction('assist.accept', () => void acceptChosen(transcript, store), mayWrite)
  useAction('assist.next', () => stepProposal(transcript, store, 1), mayWrite)
  useAction('assist.previous', () => stepProposal(transcript, store, -1), mayWrite)
  useAction('assist.translate', () => void askMachine(host, transcript, store), mayWrite)
  useAction('assist.translateRows', () => void openRows(), session.readOnly() === null)
  useAction('assist.repeat', () => void openTwins(), mayWrite)
  useAction('assist.concordance', () => open('concordance'))
  useAction('assist.addTerm', () => open('term'), session.readOnly() === null)
  useAction('assist.addName', () => open('name'), session.readOnly() === null)

  /** The caret goes back to its cell, or to the one that was asked for from the dialog. */
  function close(): void {
    returnToCell(transcript, () => setDialog(null))
  }

  return (
    <>
      {DIGITS.map((digit) => (
        <TermAction key={digit} digit={digit} />
      ))}
      {dialog !== null && (
        <AssistDialog
          dialog={dialog}
          onClose={close}
          onDone={(message) => {
            close()
            transcript.change({ message })
            void store.refresh()
          }}
          onInsert={(words) => {
            flushSync(() => setDialog(null))
            const cell = targetCell(transcript)
            if (cell !== null) goTo(transcript, cell)
            insertForTarget(transcript, words, 'no-term')
          }}
        />
      )}
    </>
  )
}

function TermAction({ digit }: { readonly digit: (typeof DIGITS)[number] }) {
  const session = useSession()
  const transcript = transcriptOf(session)
  useAction(
    `assist.term${digit}`,
    () => {
      const { row } = assistanceOf(session).get()
      const cell = targetCell(transcript)
      const isHere = row !== null && row.segment === cell?.segment
      const hint = isHere ? numberedTerms(row)[digit - 1] : undefined
      const term =
        hint === undefined || cell === null ? undefined : usableTargets(hint, cell.language)[0]
      insertForTarget(transcript, term?.text ?? null, 'no-term')
    },
    () => transcript.get().active !== null && session.readOnly() === null,
  )
  return null
}

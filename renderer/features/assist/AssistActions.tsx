import { useAction } from '../../keys/useAction.ts'
import { assistanceOf } from '../../session/assistance.ts'
import { useSession } from '../../session/useSession.ts'
import { transcriptOf } from '../transcript/transcript.ts'
import { insertForTarget } from './insertForTarget.ts'
import { acceptChosen, stepProposal } from './takeProposal.ts'
import { targetCell } from './targetCell.ts'
import { numberedTerms, usableTargets } from './termHints.ts'
import { useAskForRow } from './useRowAssistance.ts'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Asks for help with the active row, and binds what can be done with it to its keys. */
export function AssistActions() {
  useAskForRow()
  const session = useSession()
  const transcript = transcriptOf(session)
  const store = assistanceOf(session)
  const isReady = () => transcript.get().active !== null
  const mayWrite = () => isReady() && session.readOnly() === null
  useAction('assist.accept', () => void acceptChosen(transcript, store), mayWrite)
  useAction('assist.next', () => stepProposal(transcript, store, 1), mayWrite)
  useAction('assist.previous', () => stepProposal(transcript, store, -1), mayWrite)
  return (
    <>
      {DIGITS.map((digit) => (
        <TermAction key={digit} digit={digit} />
      ))}
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

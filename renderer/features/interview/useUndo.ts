import { ownsUndo } from '../../keys/ownsUndo.ts'
import { useAction } from '../../keys/useAction.ts'
import { useSession } from '../../session/useSession.ts'

/**
 * Undo and redo of the interview, on every one of its views. In a field that holds text not yet
 * committed the keys keep the meaning they have there.
 */
export function useUndo(): void {
  const session = useSession()
  const free = () => session.readOnly() === null && !ownsUndo(document.activeElement)
  useAction(
    'edit.undo',
    () => void session.execute({ type: 'Undo' }),
    () => free() && session.history().undo !== null,
  )
  useAction(
    'edit.redo',
    () => void session.execute({ type: 'Redo' }),
    () => free() && session.history().redo !== null,
  )
}

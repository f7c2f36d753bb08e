import { Lock } from 'lucide-react'
import type { ReadOnlyReason } from '#core/protocol/appError.ts'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './LibraryScreen.module.css'

/** Says all the time, not once, that nothing can be changed here, and why. */
export function ReadOnlyBar({ reason }: { readonly reason: ReadOnlyReason }) {
  const errorText = useErrorText()
  return (
    <p className={styles.readOnly} role="note">
      <Lock size={14} strokeWidth={1.5} aria-hidden />
      {errorText({ code: 'READ_ONLY', reason })}
    </p>
  )
}

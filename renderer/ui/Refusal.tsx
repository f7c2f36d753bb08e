import type { AppError } from '#core/protocol/appError.ts'
import styles from './Field.module.css'
import { useErrorText } from './useErrorText.ts'

/** Why something was not done, beside the place where it was asked for; nothing when it was. */
export function Refusal({ error }: { readonly error: AppError | null }) {
  const errorText = useErrorText()
  if (error === null) return null
  return (
    <p className={styles.error} role="alert">
      {errorText(error)}
    </p>
  )
}

import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'
import { MultilineField } from './MultilineField.tsx'

interface AreaFieldProps extends Omit<ComponentProps<typeof MultilineField>, 'id'> {
  readonly label: ReactNode
  /** What is wrong with it; shown below and read out. */
  readonly error?: string | null | undefined
}

/** A labelled text of several lines, for forms. */
export function AreaField({ label, error, ...area }: AreaFieldProps) {
  const id = useId()
  const hasError = error !== null && error !== undefined
  return (
    <div className={styles.labelled}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <MultilineField
        {...area}
        id={id}
        aria-invalid={hasError || undefined}
        aria-describedby={hasError ? `${id}e` : undefined}
      />
      {hasError && (
        <p id={`${id}e`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

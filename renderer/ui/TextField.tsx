import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'
import { LineField } from './LineField.tsx'

interface TextFieldProps extends Omit<ComponentProps<typeof LineField>, 'id'> {
  readonly label: ReactNode
  readonly description?: ReactNode
  /** What is wrong with it; shown below and read out. */
  readonly error?: string | null | undefined
}

/** A labelled line of text, for forms. */
export function TextField({ label, description, error, ...line }: TextFieldProps) {
  const id = useId()
  const hasError = error !== null && error !== undefined
  const described = [description !== undefined && `${id}d`, hasError && `${id}e`]
  return (
    <div className={styles.labelled}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <LineField
        {...line}
        id={id}
        aria-invalid={hasError || undefined}
        aria-describedby={described.filter((part) => part !== false).join(' ') || undefined}
      />
      {description !== undefined && (
        <p id={`${id}d`} className={styles.description}>
          {description}
        </p>
      )}
      {hasError && (
        <p id={`${id}e`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

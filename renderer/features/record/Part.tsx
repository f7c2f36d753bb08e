import { type ReactNode, useId } from 'react'
import styles from './Form.module.css'

interface PartProps {
  readonly title: string
  readonly hint?: string | undefined
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** Fields of a form that belong together, under a heading of their own. */
export function Part({ title, hint, tools, children }: PartProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line with a button.
    <div role="group" className={styles.part} aria-labelledby={id}>
      <header className={styles.header}>
        <h3 id={id}>{title}</h3>
        {tools}
      </header>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  )
}

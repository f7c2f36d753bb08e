import { type ReactNode, useId } from 'react'
import styles from './Form.module.css'

interface SectionProps {
  readonly title: string
  /** What to know before it is filled in. */
  readonly hint?: string | undefined
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** One section of the record under its heading. */
export function Section({ title, hint, tools, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {tools}
      </header>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

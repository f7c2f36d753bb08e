import type { ReactNode } from 'react'
import type { AppError } from '#core/protocol/appError.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './SittingCourse.module.css'

interface CourseRowProps {
  readonly name: string
  readonly buttons: ReactNode
  readonly refusal: AppError | null
  /** Three fields. */
  readonly children: ReactNode
}

/** A line of a sitting's course: what it is of, from when to when, and what is noted on it. */
export function CourseRow({ name, buttons, refusal, children }: CourseRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its legend as a column.
    <div role="group" aria-label={name} className={styles.row}>
      <span className={styles.who}>{name}</span>
      {children}
      <span className={styles.buttons}>{buttons}</span>
      <Refusal error={refusal} />
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './ChoiceSet.module.css'

interface ChoiceSetProps {
  readonly label: ReactNode
  /** The boxes, each with its words. */
  readonly children: ReactNode
}

/** Any number of a few, all in sight. */
export function ChoiceSet({ label, children }: ChoiceSetProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}

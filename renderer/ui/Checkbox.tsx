import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components'
import styles from './Choice.module.css'
import { classes } from './classes.ts'

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
}

/** Yes or no, with its words. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={classes(styles.choice)}>
      {({ isSelected }) => (
        <>
          <svg className={styles.box} viewBox="0 0 14 14" aria-hidden="true">
            {isSelected && <path d="M3 7.2 6 10l5-6" />}
          </svg>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  )
}

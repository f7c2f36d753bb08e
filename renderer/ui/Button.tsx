import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes.ts'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** primary: the one thing to do here; danger: it destroys; quiet: only words until pointed at. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({ kind = 'plain', className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={classes(styles.button, styles[kind], className)} />
}

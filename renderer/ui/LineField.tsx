import type { InputHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { type FieldProps, useField } from './fieldHandle.ts'

type Native = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'defaultValue' | 'onInput' | 'onChange' | 'className' | 'type'
>

interface LineFieldProps extends Native, FieldProps<HTMLInputElement> {
  readonly className?: string | undefined
  readonly bare?: boolean | undefined
}

/** Text of one line, under the same rules for input methods as `MultilineField`. */
export function LineField(props: LineFieldProps) {
  const { value, draft, onCommit, onInput, handle, className, bare = false, ...native } = props
  const element = useField<HTMLInputElement>({ value, draft, onCommit, onInput, handle })
  return (
    <input
      type="text"
      spellCheck={false}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      {...native}
      ref={element}
      data-field=""
      className={classes(styles.line, !bare && styles.field, className)}
    />
  )
}

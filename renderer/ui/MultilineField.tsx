import type { TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { type FieldProps, useField } from './fieldHandle.ts'

type Native = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'defaultValue' | 'onInput' | 'onChange' | 'className'
>

interface MultilineFieldProps extends Native, FieldProps<HTMLTextAreaElement> {
  readonly className?: string | undefined
  /** True: without border and padding, for a cell that has its own. */
  readonly bare?: boolean | undefined
}

/**
 * Text of several lines. Enter commits, Shift+Enter breaks the line; it grows with its text.
 * The element is not controlled by React, so that nothing disturbs an input method; other
 * attributes (`lang`, `aria-label`, `onFocus`, `onKeyDown` …) go to the textarea.
 */
export function MultilineField(props: MultilineFieldProps) {
  const { value, draft, onCommit, onInput, handle, className, bare = false, ...native } = props
  const element = useField<HTMLTextAreaElement>({ value, draft, onCommit, onInput, handle })
  return (
    <textarea
      rows={1}
      spellCheck={false}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      {...native}
      ref={element}
      data-field=""
      className={classes(styles.multiline, !bare && styles.field, className)}
    />
  )
}

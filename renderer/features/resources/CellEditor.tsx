import { useRef } from 'react'
import { isImeKey } from '../../keys/isImeKey.ts'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { LineField } from '../../ui/LineField.tsx'
import styles from './TermsTable.module.css'
import type { LeaveTo } from './useConceptGrid.ts'

interface CellEditorProps {
  readonly label: string
  readonly value: string
  readonly lang?: string
  readonly onEdited: (text: string) => void
  readonly onLeave: (to: LeaveTo) => void
}

/** The text of a cell being typed: Enter and Tab keep it, Escape takes it back. */
export function CellEditor({ label, value, lang, onEdited, onLeave }: CellEditorProps) {
  const field = useRef<FieldHandle<HTMLInputElement>>(null)
  /** True: it is left by key, and where the focus goes is decided. */
  const isLeft = useRef(false)

  function leave(to: LeaveTo): void {
    isLeft.current = true
    onLeave(to)
  }

  return (
    <LineField
      className={styles.editor}
      autoFocus
      lang={lang}
      aria-label={label}
      value={value}
      handle={field}
      onFocus={(event) => event.currentTarget.select()}
      onCommit={(text, cause) => {
        onEdited(text)
        if (cause === 'enter') leave('stay')
      }}
      onBlur={() => {
        if (!isLeft.current) onLeave('elsewhere')
      }}
      onKeyDown={(event) => {
        if (isImeKey(event.nativeEvent)) return
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          field.current?.revert()
          leave('stay')
        } else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
          event.preventDefault()
          if (field.current?.uncommitted() === true) field.current.commit()
          leave(event.shiftKey ? 'previous' : 'next')
        }
      }}
    />
  )
}

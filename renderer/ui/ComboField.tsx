import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { isImeKey } from '../keys/isImeKey.ts'
import styles from './ComboField.module.css'
import fieldStyles from './Field.module.css'
import type { FieldHandle } from './fieldHandle.ts'
import { LineField } from './LineField.tsx'

/** The most suggestions that are shown at once: more would be scrolled, not read. */
const SHOWN = 8

interface Suggestion {
  readonly value: string
  readonly label: string
  /** Other words by which it is found. */
  readonly also: string
}

interface ComboFieldProps {
  readonly label: ReactNode
  readonly text: string
  readonly choices: readonly Suggestion[]
  readonly autoFocus?: boolean
  readonly onText: (text: string) => void
  /** A suggestion's value, or with Enter the text as typed. */
  readonly onChoose: (value: string) => void
}

/** A line with suggestions below it; what is not suggested may be typed all the same. */
export function ComboField(props: ComboFieldProps) {
  const { label, text, choices, autoFocus = false, onText, onChoose } = props
  const id = useId()
  const handle = useRef<FieldHandle<HTMLInputElement>>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(false)
  const [at, setAt] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const found = open ? matching(choices, typed ? text : '') : []
  const active = found[at]

  // Laid over the dialog, which would cut it off: just below the line, or above it near the end.
  useLayoutEffect(() => {
    const box = handle.current?.element.getBoundingClientRect()
    if (box === undefined || list.current === null || found.length === 0) return
    const { style, offsetHeight } = list.current
    const isLow = box.bottom + offsetHeight + 8 > innerHeight && box.top > offsetHeight + 8
    style.left = `${box.left}px`
    style.width = `${box.width}px`
    style.top = isLow ? `${box.top - offsetHeight - 2}px` : `${box.bottom + 2}px`
  }, [found.length])

  function show(): void {
    setOpen(true)
    setTyped(false)
    setAt(-1)
  }

  function choose(value: string): void {
    setOpen(false)
    setAt(-1)
    onChoose(value)
  }

  function keyDown(event: KeyboardEvent): void {
    if (isImeKey(event.nativeEvent)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) show()
      else setAt(next(at, event.key === 'ArrowDown' ? 1 : -1, found.length))
    } else if (event.key === 'Enter' && (active !== undefined || (typed && text.trim() !== ''))) {
      event.preventDefault()
      choose(active?.value ?? text)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <div className={styles.combo}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      <LineField
        id={id}
        handle={handle}
        value={text}
        autoFocus={autoFocus}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}list`}
        aria-activedescendant={active === undefined ? undefined : `${id}${active.value}`}
        onInput={(next) => {
          setOpen(true)
          setTyped(true)
          setAt(-1)
          onText(next)
        }}
        onClick={show}
        onKeyDown={keyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        className={styles.list}
        hidden={found.length === 0}
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant.
          <div
            key={choice.value}
            id={`${id}${choice.value}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(choice.value)
            }}
          >
            {choice.label}
            {choice.value !== choice.label && <span className={styles.value}>{choice.value}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

function matching(choices: readonly Suggestion[], text: string): readonly Suggestion[] {
  const wanted = text.trim().normalize('NFC').toLocaleLowerCase()
  const hit = ({ label, also }: Suggestion) =>
    `${label} ${also}`.normalize('NFC').toLocaleLowerCase().includes(wanted)
  return choices.filter(hit).slice(0, SHOWN)
}

/** One step on in a list of `count`, with −1 (nothing chosen) between its end and its beginning. */
const next = (at: number, step: 1 | -1, count: number): number =>
  ((at + 1 + step + count + 1) % (count + 1)) - 1

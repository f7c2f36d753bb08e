import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { SegmentId } from '#core/interview/ids.ts'
import { ActionLayer } from '../../keys/actionLayer.tsx'
import { isImeKey } from '../../keys/isImeKey.ts'
import styles from './PickList.module.css'

export interface Choice {
  readonly id: string
  /** What typing is matched against. */
  readonly text: string
  readonly content: ReactNode
}

interface PickListProps {
  readonly segment: SegmentId
  /** Under which of the row's cells the list opens: the one with the caret, unless said otherwise. */
  readonly under?: 'caret' | 'speaker'
  readonly label: string
  readonly hint?: string
  readonly choices: readonly Choice[]
  /** What to offer when nothing matches what was typed. */
  readonly other?: (query: string) => Choice | null
  /** Enter or a click. */
  readonly onPick: (id: string) => void
  /** A character typed on a choice; true: it was taken and is not typed. */
  readonly onCharacter?: (id: string, character: string) => boolean
  /** Delete, or Backspace with nothing typed. */
  readonly onDelete?: (id: string) => void
  readonly onClose: () => void
}

/** A list that is chosen from by typing: arrows move, Enter picks, Escape closes. */
export function PickList(props: PickListProps) {
  const { segment, label, hint, choices, other, onClose } = props
  const trigger = useRef<Element | null>(null)
  trigger.current ??= cellOf(segment, props.under ?? 'caret')
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = matching(choices, query)
  const extra = found.length === 0 && query.trim() !== '' ? (other?.(query.trim()) ?? null) : null
  const shown = extra === null ? found : [extra]
  const current = shown[Math.min(at, shown.length - 1)]

  function keydown(event: React.KeyboardEvent<HTMLInputElement>): void {
    if (isImeKey(event.nativeEvent)) return
    const last = shown.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    }
    const move = moves[event.key]
    if (move !== undefined) setAt(Math.max(0, move))
    else if (event.key === 'Enter' && current !== undefined) props.onPick(current.id)
    else if (event.key === 'Delete' && current !== undefined) props.onDelete?.(current.id)
    else if (event.key === 'Backspace' && query === '' && current !== undefined)
      props.onDelete?.(current.id)
    else return
    event.preventDefault()
  }

  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      offset={2}
      className={styles.popover ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <ActionLayer>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <QueryField
            label={label}
            list={list}
            current={current === undefined ? undefined : `${list}-${current.id}`}
            onQuery={(text) => {
              setQuery(text)
              setAt(0)
            }}
            onKeyDown={keydown}
            onCharacter={(character) =>
              current !== undefined && (props.onCharacter?.(current.id, character) ?? false)
            }
          />
          <div id={list} role="listbox" aria-label={label} className={styles.list}>
            {shown.map((choice) => (
              <PickOption
                key={choice.id}
                id={`${list}-${choice.id}`}
                isCurrent={choice === current}
                onPick={() => props.onPick(choice.id)}
              >
                {choice.content}
              </PickOption>
            ))}
          </div>
          {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        </Dialog>
      </ActionLayer>
    </Popover>
  )
}

function cellOf(segment: SegmentId, under: 'caret' | 'speaker'): Element | null {
  const row = document.querySelector(`[role="row"][data-segment="${CSS.escape(segment)}"]`)
  const cell = under === 'caret' ? '[role="gridcell"][data-active]' : '[aria-colindex="3"]'
  return row?.querySelector(cell) ?? row
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase()

/** Choices that begin with what was typed, then those that hold it. */
function matching(choices: readonly Choice[], query: string): readonly Choice[] {
  const wanted = fold(query.trim())
  if (wanted === '') return choices
  const begins = choices.filter(({ text }) => fold(text).startsWith(wanted))
  const holds = choices.filter(({ text }) => fold(text).includes(wanted))
  return [...new Set([...begins, ...holds])]
}

interface QueryFieldProps {
  readonly label: string
  readonly list: string
  readonly current: string | undefined
  readonly onQuery: (text: string) => void
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLInputElement>) => void
  readonly onCharacter: (character: string) => boolean
}

/** What is typed; uncontrolled, so that an input method can compose in it. */
function QueryField({ label, list, current, onQuery, onKeyDown, onCharacter }: QueryFieldProps) {
  const element = useRef<HTMLInputElement>(null)
  const latest = useRef(onCharacter)
  useEffect(() => {
    latest.current = onCharacter
  })
  useEffect(() => {
    const field = element.current
    function beforeinput(event: InputEvent): void {
      if (event.isComposing || event.inputType !== 'insertText' || event.data === null) return
      if (latest.current(event.data)) event.preventDefault()
    }
    field?.addEventListener('beforeinput', beforeinput)
    return () => field?.removeEventListener('beforeinput', beforeinput)
  }, [])
  return (
    <input
      ref={element}
      type="text"
      role="combobox"
      // biome-ignore lint/a11y/noAutofocus: the list was opened to type in it.
      autoFocus
      className={styles.query}
      aria-label={label}
      aria-expanded="true"
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={current}
      placeholder={label}
      spellCheck={false}
      autoComplete="off"
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

interface PickOptionProps {
  readonly id: string
  readonly isCurrent: boolean
  readonly onPick: () => void
  readonly children: ReactNode
}

function PickOption({ id, isCurrent, onPick, children }: PickOptionProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant of the field.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {children}
    </div>
  )
}

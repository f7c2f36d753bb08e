import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useRoving } from '../statements/useRoving.ts'
import styles from './RecordList.module.css'

interface RecordListProps {
  readonly label: string
  readonly ids: readonly string[]
  readonly open: string | null
  /** Added just now: its first field waits to be typed in. */
  readonly fresh?: string | null
  readonly onOpen: (id: string | null) => void
  /** A line of three columns. */
  readonly head: (id: string, number: number) => ReactNode
  readonly form: (id: string) => ReactNode
  /** A button beside the line. */
  readonly aside?: (id: string) => ReactNode
}

/** Things of one kind, a line each; the open one as a form. */
export function RecordList(props: RecordListProps) {
  const { label, ids, open, fresh = null, onOpen, head, form, aside } = props
  const roving = useRoving(ids)
  const list = useRef<HTMLUListElement>(null)
  const prefix = useId()
  // With the rendering that brings its form: the next key may be there before the next frame.
  useLayoutEffect(() => {
    if (fresh === null) return
    list.current?.querySelector<HTMLElement>('[data-form] :is(input, textarea, button)')?.focus()
  }, [fresh])
  // What had the focus is gone: the neighbour of what was removed has it now, or what was added.
  const count = ids.length
  const known = useRef(ids)
  useLayoutEffect(() => {
    const before = known.current
    known.current = ids
    if (before.length === count || document.activeElement !== document.body) return
    const [more, fewer] = before.length > count ? [before, ids] : [ids, before]
    const place = more.findIndex((id) => !fewer.includes(id))
    const lines = list.current?.querySelectorAll<HTMLElement>('[data-rove]')
    lines?.[Math.min(place, count - 1)]?.focus()
  }, [ids, count])
  if (count === 0) return null
  return (
    <ul ref={list} className={styles.list} aria-label={label} onKeyDown={roving.onKeyDown}>
      {ids.map((id, place) => (
        <li key={id} className={styles.row} data-open={id === open ? '' : undefined}>
          <div className={styles.line}>
            <button
              type="button"
              className={styles.head}
              aria-expanded={id === open}
              aria-controls={id === open ? `${prefix}${id}` : undefined}
              onClick={() => onOpen(id === open ? null : id)}
              {...roving.stop(id)}
            >
              {head(id, place + 1)}
            </button>
            {aside?.(id)}
          </div>
          {id === open && (
            <div id={`${prefix}${id}`} className={styles.form} data-form="">
              {form(id)}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

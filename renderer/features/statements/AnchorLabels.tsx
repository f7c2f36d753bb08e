import { type RefObject, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementId } from '#core/interview/ids.ts'
import styles from './AnchorLabels.module.css'
import type { Passage } from './passage.ts'
import { useRoving } from './useRoving.ts'

interface AnchorLabelsProps {
  readonly passages: readonly Passage[]
  readonly current: StatementId | null
  /** Holds an element with `data-starts` where each passage begins. */
  readonly layer: RefObject<HTMLDivElement | null>
  readonly onOpen: (statement: StatementId) => void
}

interface LabelRow {
  /** CSS pixels from the top of the text. */
  readonly top: number
  readonly passages: readonly Passage[]
}

/** The statements' labels in the margin, each at the line on which its passage begins. */
export function AnchorLabels({ passages, current, layer, onOpen }: AnchorLabelsProps) {
  const { t } = useTranslation('statements')
  const [rows, setRows] = useState<readonly LabelRow[]>([])
  const roving = useRoving(rows.flatMap((row) => row.passages.map((passage) => passage.id)))

  useLayoutEffect(() => {
    const text = layer.current
    if (text === null) return
    const measure = () => {
      const measured = labelRows(text, passages)
      setRows((before) => (sameRows(before, measured) ? before : measured))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(text)
    return () => observer.disconnect()
  }, [layer, passages])

  return (
    <div
      className={styles.labels}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('report.passages')}
      onKeyDown={roving.onKeyDown}
    >
      {rows.map((row) => (
        <div key={row.top} className={styles.row} style={{ insetBlockStart: row.top }}>
          {row.passages.map((passage) => (
            <button
              key={passage.id}
              type="button"
              className={styles.label}
              aria-pressed={passage.id === current}
              aria-label={t('report.goToStatement', { label: passage.label })}
              onClick={() => onOpen(passage.id)}
              {...roving.stop(passage.id)}
            >
              {passage.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

function labelRows(text: HTMLElement, passages: readonly Passage[]): readonly LabelRow[] {
  const rows = new Map<number, Passage[]>()
  for (const element of text.querySelectorAll<HTMLElement>('[data-starts]')) {
    const starting = (element.dataset.starts ?? '').split(' ')
    for (const passage of passages.filter(({ id }) => starting.includes(id))) {
      // The first line box: an element that wraps begins where its first line does.
      const top = (element.getClientRects()[0]?.top ?? 0) - text.getBoundingClientRect().top
      const line = Math.round(top)
      rows.set(line, [...(rows.get(line) ?? []), passage])
    }
  }
  return [...rows].map(([top, starting]) => ({ top, passages: starting }))
}

const sameRows = (a: readonly LabelRow[], b: readonly LabelRow[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

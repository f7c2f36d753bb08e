import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { ColumnHead, Grid, Row, RowGroup } from '../transcript/gridParts.tsx'
import { ConceptRow } from './ConceptRow.tsx'
import { withCell } from './editConcept.ts'
import styles from './TermsTable.module.css'

/** Columns behind those of the languages: domain and confidence. */
const FACTS = 2
const ROW_HEIGHT = 36
const PAGE = 10

interface TermsTableProps {
  readonly concepts: readonly Concept[]
  readonly columns: readonly LanguageTag[]
  readonly chosen: ConceptId | null
  readonly isReadOnly: boolean
  readonly onChoose: (concept: ConceptId) => void
  /** Null: the concept is removed. */
  readonly onChange: (before: Concept, after: Concept | null) => void
}

interface Cell {
  readonly row: number
  readonly column: number
}

/** Concepts as a grid: arrow keys move, Enter or F2 edits the terms of one language, Escape leaves. */
export function TermsTable(props: TermsTableProps) {
  const { concepts, columns, chosen, isReadOnly, onChoose, onChange } = props
  const { t } = useTranslation('resources')
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const [editing, setEditing] = useState(false)
  const row = Math.min(at.row, concepts.length - 1)
  const virtualizer = useVirtualizer({
    count: concepts.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => concepts[index]?.id ?? index, [concepts]),
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const template = {
    gridTemplateColumns: `repeat(${columns.length}, minmax(0, 3fr)) minmax(0, 1.4fr) minmax(0, 1fr)`,
  }

  function go(next: Cell): void {
    const wanted = {
      row: Math.max(0, Math.min(concepts.length - 1, next.row)),
      column: Math.max(0, Math.min(columns.length + FACTS - 1, next.column)),
    }
    setAt(wanted)
    setEditing(false)
    virtualizer.scrollToIndex(wanted.row, { align: 'auto' })
    const concept = concepts[wanted.row]
    if (concept !== undefined) onChoose(concept.id)
    focusCell(wanted)
  }

  function focusCell({ row, column }: Cell): void {
    // The row may come into the document only once the view has moved there.
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
        ?.focus({ preventScroll: true }),
    )
  }

  function keyDown(event: KeyboardEvent): void {
    if (editing || isImeKey(event.nativeEvent)) return
    if (event.altKey || event.metaKey || event.shiftKey) return
    const { column } = at
    const moves: Readonly<Record<string, Cell>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + PAGE, column },
      PageUp: { row: row - PAGE, column },
      Home: event.ctrlKey ? { row: 0, column } : { row, column: 0 },
      End: event.ctrlKey
        ? { row: concepts.length - 1, column }
        : { row, column: columns.length + FACTS - 1 },
    }
    const next = moves[event.key]
    if (next !== undefined) {
      event.preventDefault()
      go(next)
    } else if (event.ctrlKey) {
      return
    } else if ((event.key === 'Enter' || event.key === 'F2') && column < columns.length) {
      event.preventDefault()
      if (!isReadOnly) setEditing(true)
    } else if (event.key === 'Delete' && !isReadOnly) {
      event.preventDefault()
      const concept = concepts[row]
      if (concept !== undefined) onChange(concept, null)
      focusCell({ row: Math.max(0, Math.min(row, concepts.length - 2)), column })
    }
  }

  function edited(concept: Concept, language: LanguageTag, text: string): void {
    const after = withCell(concept, language, text)
    // The last term of all is not removed by emptying its cell: Delete removes the concept.
    if (after !== null && JSON.stringify(after) !== JSON.stringify(concept))
      onChange(concept, after)
  }

  return (
    <Grid
      className={styles.table}
      aria-label={t('terms.table')}
      aria-rowcount={concepts.length + 1}
      aria-colcount={columns.length + FACTS}
      onKeyDown={keyDown}
    >
      <Row className={styles.head} style={template}>
        {columns.map((tag) => (
          <ColumnHead key={tag}>{format.languageTitle(tag)}</ColumnHead>
        ))}
        <ColumnHead>{t('terms.domain')}</ColumnHead>
        <ColumnHead>{t('terms.confidence')}</ColumnHead>
      </Row>
      <div ref={scroller} className={styles.scroller}>
        <RowGroup className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const concept = concepts[index]
            return concept === undefined ? null : (
              <ConceptRow
                key={key}
                concept={concept}
                columns={columns}
                index={index}
                style={{ ...template, transform: `translateY(${start}px)` }}
                measure={virtualizer.measureElement}
                isChosen={concept.id === chosen}
                focused={index === row ? at.column : null}
                editing={editing && index === row ? at.column : null}
                onFocus={(column) => {
                  setAt({ row: index, column })
                  onChoose(concept.id)
                }}
                onEdit={(column) => {
                  setAt({ row: index, column })
                  if (!isReadOnly && column < columns.length) setEditing(true)
                }}
                onEdited={(language, text) => edited(concept, language, text)}
                onLeave={() => {
                  setEditing(false)
                  focusCell({ row: index, column: at.column })
                }}
              />
            )
          })}
        </RowGroup>
      </div>
    </Grid>
  )
}

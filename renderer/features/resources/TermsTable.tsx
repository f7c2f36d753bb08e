import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useCallback, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { ConceptId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { ColumnHead, Grid, Row, RowGroup } from '../transcript/gridParts.tsx'
import { ConceptRow } from './ConceptRow.tsx'
import { withCell } from './editConcept.ts'
import styles from './TermsTable.module.css'
import { useConceptGrid } from './useConceptGrid.ts'

/** Columns behind those of the languages: domain and confidence. */
const FACTS = 2
const ROW_HEIGHT = 36

/** What the table can be asked from outside. */
export interface TermsTableHandle {
  /** Shows a concept and puts the focus on it. False: it is not in the table. */
  readonly goTo: (concept: ConceptId) => boolean
  /** Puts the focus where it was last. */
  readonly focus: () => void
}

interface TermsTableProps {
  readonly concepts: readonly Concept[]
  readonly columns: readonly LanguageTag[]
  readonly chosen: ConceptId | null
  readonly isReadOnly: boolean
  readonly handle: Ref<TermsTableHandle>
  readonly onChoose: (concept: ConceptId) => void
  readonly onChange: (before: Concept, after: Concept) => void
  /** The table says which concept has the focus next; null: none is left. */
  readonly onRemove: (concept: Concept, next: ConceptId | null) => void
  /** Asks for the details of the chosen concept. */
  readonly onDetails: () => void
}

/** Concepts as a grid: arrow keys move, Enter or F2 edits the terms of one language, Escape leaves. */
export function TermsTable(props: TermsTableProps) {
  const { concepts, columns, chosen, isReadOnly, onChoose, onChange } = props
  const { t } = useTranslation('resources')
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: concepts.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => concepts[index]?.id ?? index, [concepts]),
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const grid = useConceptGrid({
    rows: concepts.length,
    columns: columns.length + FACTS,
    editable: isReadOnly ? 0 : columns.length + 1,
    scroller,
    show: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }),
    onArrive: (row) => {
      const concept = concepts[row]
      if (concept !== undefined) onChoose(concept.id)
    },
    onDelete: (row) => {
      const concept = concepts[row]
      const next = concepts[row + 1] ?? concepts[row - 1]
      if (concept !== undefined && !isReadOnly) props.onRemove(concept, next?.id ?? null)
    },
    onDetails: props.onDetails,
  })
  const template = {
    gridTemplateColumns: `repeat(${columns.length}, minmax(0, 3fr)) minmax(0, 1.3fr) minmax(124px, 1.2fr)`,
  }

  useImperativeHandle(props.handle, () => ({
    goTo(wanted) {
      const row = concepts.findIndex(({ id }) => id === wanted)
      if (row !== -1) grid.go({ row, column: grid.at.column })
      return row !== -1
    },
    focus: () => grid.go(grid.at),
  }))

  function edited(concept: Concept, column: number, text: string): void {
    const language = columns[column]
    const after =
      language === undefined ? { ...concept, domain: text } : withCell(concept, language, text)
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
      aria-readonly={isReadOnly}
      onKeyDown={grid.onKeyDown}
    >
      <Row className={styles.head} style={template} aria-rowindex={1}>
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
                focused={index === grid.at.row ? grid.at.column : null}
                editing={grid.editing && index === grid.at.row ? grid.at.column : null}
                onFocus={(column) => grid.arrive({ row: index, column })}
                onEdit={(column) => grid.edit({ row: index, column })}
                onEdited={(column, text) => edited(concept, column, text)}
                onLeave={grid.leave}
              />
            )
          })}
        </RowGroup>
      </div>
    </Grid>
  )
}

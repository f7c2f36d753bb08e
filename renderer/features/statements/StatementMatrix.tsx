import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementCoverage } from '#core/report/coverage.ts'
import { type MatrixCell, type MatrixColumn, matrix } from '#core/report/matrix.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useAskReveal } from '../../session/place.ts'
import { type GridCell, useGridCursor } from '../../ui/useGridCursor.ts'
import { Grid, RowGroup } from '../transcript/gridParts.tsx'
import type { CoverageChoices } from './coverageChoices.ts'
import { LinkedSegments } from './LinkedSegments.tsx'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import {
  BEFORE,
  COLUMN_WIDTH,
  HEAD_HEIGHT,
  labelWidth,
  ROW_HEIGHT,
  TOTAL_WIDTH,
} from './matrixMeasures.ts'
import type { MatrixPart } from './matrixPart.ts'
import { placeOfLink } from './placeOfLink.ts'
import styles from './StatementMatrix.module.css'
import { useDeferredInterview } from './useCoverage.ts'
import { useFocusAtFirst } from './useFocusAtFirst.ts'
import { useWidth } from './useWidth.ts'

interface StatementMatrixProps {
  readonly covered: readonly StatementCoverage[]
  readonly choices: CoverageChoices
  readonly onChange: (changes: Partial<CoverageChoices>) => void
  /** True: it was turned to by its key, and takes the focus. */
  readonly takesFocus: boolean
}

/** Statements × sittings. Arrow keys move; Enter opens a sitting, or goes to what a cell counts. */
export function StatementMatrix(props: StatementMatrixProps) {
  const { covered, choices, onChange, takesFocus } = props
  const { t } = useTranslation('statements')
  const interview = useDeferredInterview()
  const reveal = useAskReveal()
  const scroller = useRef<HTMLDivElement>(null)
  const available = useWidth(scroller)
  const [listed, setListed] = useState<{ at: GridCell; trigger: Element } | null>(null)
  const { at, expanded, filter } = choices
  const { columns, rows, totals, total } = useMemo(
    () => matrix(interview, covered, { sitting: filter.sitting, expanded }),
    [interview, covered, filter.sitting, expanded],
  )
  const columnWidths = columns.reduce((sum, { type }) => sum + COLUMN_WIDTH[type], 0)
  const label = labelWidth(available, columnWidths)
  const across = useVirtualizer({
    count: columns.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => COLUMN_WIDTH[columns[index]?.type ?? 'sitting'],
    getItemKey: useCallback((index: number) => columnKey(columns[index]), [columns]),
    // The columns before are always in view: there is so much less room for these.
    scrollPaddingEnd: label + TOTAL_WIDTH,
    overscan: 3,
    rangeExtractor: (range) => including(range, at.column - BEFORE),
  })
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingEnd: HEAD_HEIGHT,
    overscan: 4,
    rangeExtractor: (range) => including(range, at.row - 1),
  })
  const cursor = useGridCursor({
    rows: rows.length + 1,
    columns: columns.length + BEFORE,
    wanted: at,
    onMove: (cell) => onChange({ at: cell }),
    show({ row, column }) {
      if (row > 0) down.scrollToIndex(row - 1, { align: 'auto' })
      if (column >= BEFORE) across.scrollToIndex(column - BEFORE, { align: 'auto' })
    },
    scroller,
  })

  useFocusAtFirst(takesFocus, () => cursor.go(cursor.at))

  const cellAt = ({ row, column }: GridCell): MatrixCell | undefined => {
    const line = rows[row - 1]
    return column < BEFORE ? line?.total : line?.cells[column - BEFORE]
  }

  function open(cell: GridCell): void {
    cursor.go(cell)
    const column = columns[cell.column - BEFORE]
    if (cell.row === 0) {
      if (column?.type === 'segment') reveal({ segment: column.segment, language: null })
      else if (column !== undefined) onChange({ expanded: toggled(expanded, column.sitting) })
      return
    }
    const linked = cellAt(cell)?.linked ?? []
    const [only] = linked
    const trigger = scroller.current?.querySelector(`[data-cell="${cell.row}:${cell.column}"]`)
    if (linked.length > 1 && trigger) setListed({ at: cell, trigger })
    else if (only !== undefined) reveal(placeOfLink(only, null))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isImeKey(event.nativeEvent) || event.altKey || event.metaKey || event.shiftKey) return
    if (!cursor.moved(event)) {
      if (event.ctrlKey || (event.key !== 'Enter' && event.key !== ' ')) return
      open(cursor.at)
    }
    event.preventDefault()
  }

  const part: MatrixPart = {
    columns: across.getVirtualItems().flatMap(({ index, key, start, size }) => {
      const column = columns[index]
      const style = { insetInlineStart: label + TOTAL_WIDTH + start, inlineSize: size }
      return column === undefined ? [] : [{ column, index, place: { key: String(key), style } }]
    }),
    cellProps: (cell) => ({
      'data-cell': `${cell.row}:${cell.column}`,
      'aria-colindex': cell.column + 1,
      tabIndex: cell.row === cursor.at.row && cell.column === cursor.at.column ? 0 : -1,
      onFocus: () => cursor.arrive(cell),
      onClick: () => open(cell),
    }),
  }
  return (
    <section className={styles.view} aria-label={t('matrix.title')}>
      <div ref={scroller} className={styles.scroller}>
        <Grid
          className={styles.grid}
          style={{ ...measures(label), inlineSize: label + TOTAL_WIDTH + columnWidths }}
          aria-label={t('matrix.title')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + BEFORE}
          onKeyDown={onKeyDown}
        >
          <MatrixHead {...part} total={total} totals={totals} expanded={expanded} />
          <RowGroup className={styles.rows} style={{ blockSize: down.getTotalSize() }}>
            {down.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              return row === undefined ? null : (
                <MatrixLine
                  key={row.statement.id}
                  {...part}
                  row={row}
                  index={index + 1}
                  top={start}
                />
              )
            })}
          </RowGroup>
        </Grid>
      </div>
      <p className={styles.keys}>{t('matrix.keys')}</p>
      {listed !== null && (
        <LinkedSegments
          trigger={listed.trigger}
          statement={rows[listed.at.row - 1]?.statement.label ?? ''}
          linked={cellAt(listed.at)?.linked ?? []}
          onClose={() => {
            setListed(null)
            cursor.go(listed.at)
          }}
        />
      )}
    </section>
  )
}

/** For the style sheet. */
const measures = (label: number) =>
  ({
    '--matrix-head': `${HEAD_HEIGHT}px`,
    '--matrix-row': `${ROW_HEIGHT}px`,
    '--matrix-label': `${label}px`,
    '--matrix-total': `${TOTAL_WIDTH}px`,
  }) as CSSProperties

const columnKey = (column: MatrixColumn | undefined): string =>
  column === undefined
    ? ''
    : `${column.type} ${column.type === 'segment' ? column.segment : column.sitting}`

/** What is in view, and the place of the cursor, which has the focus. */
const including = (range: Range, place: number): number[] =>
  place < 0 || place >= range.count
    ? defaultRangeExtractor(range)
    : [...new Set([...defaultRangeExtractor(range), place])].sort((a, b) => a - b)

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

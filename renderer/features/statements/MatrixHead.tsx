import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SittingId } from '#core/interview/ids.ts'
import type { MatrixColumn } from '#core/report/matrix.ts'
import type { StanceCounts as Counts } from '#core/report/stanceCounts.ts'
import { ColumnHead, Row } from '../transcript/gridParts.tsx'
import { BEFORE } from './matrixMeasures.ts'
import type { MatrixPart } from './matrixPart.ts'
import { StanceCounts } from './StanceCounts.tsx'
import styles from './StatementMatrix.module.css'

interface MatrixHeadProps extends MatrixPart {
  readonly total: Counts
  readonly totals: readonly Counts[]
  readonly expanded: ReadonlySet<SittingId | null>
}

/** The heads of the columns, with what the column holds altogether. */
export function MatrixHead(props: MatrixHeadProps) {
  const { columns, total, totals, expanded, cellProps } = props
  const { t } = useTranslation('statements')
  return (
    <Row className={styles.head} aria-rowindex={1}>
      <ColumnHead {...cellProps({ row: 0, column: 0 })} className={styles.corner}>
        {t('matrix.statement')}
      </ColumnHead>
      <ColumnHead {...cellProps({ row: 0, column: 1 })} className={styles.totalHead}>
        <span className={styles.name}>{t('matrix.all')}</span>
        <StanceCounts counts={total} />
      </ColumnHead>
      {columns.map(({ column, index, place }) => (
        <ColumnHead
          key={place.key}
          {...cellProps({ row: 0, column: index + BEFORE })}
          className={styles.columnHead}
          data-type={column.type}
          style={place.style}
          {...(column.type === 'sitting' ? { 'aria-expanded': expanded.has(column.sitting) } : {})}
        >
          <ColumnName column={column} />
          <StanceCounts counts={totals[index] ?? total} />
        </ColumnHead>
      ))}
    </Row>
  )
}

function ColumnName({ column }: { column: MatrixColumn }) {
  const { t } = useTranslation('statements')
  if (column.type === 'segment')
    return (
      <span className={styles.name}>
        <span className="visually-hidden">{t('matrix.segment')} </span>
        {column.number}
      </span>
    )
  return (
    <span className={styles.name}>
      <ChevronRight size={14} strokeWidth={1.75} aria-hidden className={styles.chevron} />
      {column.number === null
        ? t('matrix.noSitting')
        : t('matrix.sitting', { number: column.number })}
    </span>
  )
}

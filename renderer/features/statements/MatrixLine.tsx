import { useTranslation } from 'react-i18next'
import type { MatrixCell, MatrixRow } from '#core/report/matrix.ts'
import { Cell, Row, RowHead } from '../transcript/gridParts.tsx'
import { Claim } from './Claim.tsx'
import { CoverageMark } from './CoverageMark.tsx'
import { BEFORE } from './matrixMeasures.ts'
import type { MatrixPart } from './matrixPart.ts'
import { StanceCounts } from './StanceCounts.tsx'
import styles from './StatementMatrix.module.css'

interface MatrixLineProps extends MatrixPart {
  readonly row: MatrixRow
  /** Its place in the grid: the head is 0. */
  readonly index: number
  readonly top: number
}

/** One statement: what all sittings say of it, and each. */
export function MatrixLine({ row, index, top, columns, cellProps }: MatrixLineProps) {
  const { t } = useTranslation('statements')
  const { statement, state, total, cells } = row
  return (
    <Row
      className={styles.row}
      aria-rowindex={index + 1}
      data-state={state}
      style={{ insetBlockStart: top }}
    >
      <RowHead {...cellProps({ row: index, column: 0 })} className={styles.statement}>
        <span className={styles.label}>{statement.label}</span>
        <CoverageMark state={state} title={t(`state.${state}`)} />
        <span className={styles.claim}>
          <Claim statement={statement} />
        </span>
      </RowHead>
      <Cell {...cellProps({ row: index, column: 1 })} className={styles.total}>
        <Counted cell={total} />
      </Cell>
      {columns.map(({ column, index: place, place: { key, style } }) => (
        <Cell
          key={key}
          {...cellProps({ row: index, column: place + BEFORE })}
          className={styles.cell}
          data-type={column.type}
          style={style}
        >
          <Counted cell={cells[place]} />
        </Cell>
      ))}
    </Row>
  )
}

function Counted({ cell }: { cell: MatrixCell | undefined }) {
  const { t } = useTranslation('statements')
  if (cell === undefined || cell.linked.length === 0)
    return <span className="visually-hidden">{t('coverage.noSegment')}</span>
  return <StanceCounts counts={cell.counts} />
}

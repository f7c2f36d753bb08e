import type { CSSProperties } from 'react'
import type { MatrixColumn } from '#core/report/matrix.ts'
import type { GridCell } from '../../ui/useGridCursor.ts'

/** What the head and every row of the matrix share. */
export interface MatrixPart {
  /** The columns in view; `index` counts those of sittings and segments alone. */
  readonly columns: readonly {
    readonly column: MatrixColumn
    readonly index: number
    readonly place: { readonly key: string; readonly style: CSSProperties }
  }[]
  /** What makes an element a cell of the grid: its place, its tab stop, its press. */
  readonly cellProps: (cell: GridCell) => object
}

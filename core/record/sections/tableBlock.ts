import type { RecordBlock, TableColumn, TableRow } from '../recordSection.ts'

/** A table; none without rows. */
export const tableBlock = (
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): readonly RecordBlock[] => (rows.length === 0 ? [] : [{ type: 'table', columns, rows }])

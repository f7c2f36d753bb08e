/** The matrix's parts have fixed sizes, in pixels: only what is in view is in the document. */
export const HEAD_HEIGHT = 50
export const ROW_HEIGHT = 50
/** Columns before those of the sittings: the statement, and all sittings together. */
const LABEL_MIN = 280
const LABEL_MAX = 640
export const TOTAL_WIDTH = 148
export const BEFORE = 2
export const COLUMN_WIDTH = { sitting: 136, segment: 76 } as const

/** The column of the statements takes what room the others leave. */
export const labelWidth = (available: number, others: number): number =>
  Math.max(LABEL_MIN, Math.min(LABEL_MAX, available - TOTAL_WIDTH - others))

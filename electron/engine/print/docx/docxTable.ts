import {
  BorderStyle,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { INK, LINE } from './docxColours.ts'

const NONE: IBorderOptions = { style: BorderStyle.NIL, size: 0, color: 'auto' }
export const HAIRLINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: LINE }
export const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: INK }

/** A table without any line. */
export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
const SHEET_BORDERS: ITableBordersOptions = {
  ...NO_BORDERS,
  top: RULE,
  bottom: RULE,
  insideHorizontal: HAIRLINE,
}

/** Right of every column, in twips. */
const GUTTER = 170

export interface DocxColumn {
  /** Empty heading texts are allowed. */
  readonly heading: readonly ParagraphChild[]
  /** In twips. */
  readonly width: number
}

/** One or several paragraphs. */
export type DocxCell = readonly Paragraph[]

/** A sheet of rows between hair lines; what stands above the columns is repeated on every page. */
export function sheetTable(columns: readonly DocxColumn[], rows: readonly (readonly DocxCell[])[]) {
  const headed = columns.some(({ heading }) => heading.length > 0)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }) =>
      cell([new Paragraph({ style: 'TableHeading', children: heading })]),
    ),
  })
  return new Table({
    ...fixed(columns.map(({ width }) => width)),
    borders: SHEET_BORDERS,
    rows: [
      ...(headed ? [head] : []),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  })
}

/** Columns of these widths, in twips, whatever stands in them. */
export const fixed = (columnWidths: readonly number[]) => ({
  columnWidths,
  layout: TableLayoutType.FIXED,
  width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
})

const cell = (children: DocxCell) =>
  new TableCell({ children, margins: { top: 0, bottom: 0, left: 0, right: GUTTER } })

/** Shares a width: fixed columns take theirs, the others the rest by their shares. */
export function sharedWidths(
  total: number,
  columns: readonly ({ readonly fixed: number } | { readonly share: number })[],
): readonly number[] {
  const taken = columns.reduce((sum, column) => sum + ('fixed' in column ? column.fixed : 0), 0)
  const shares = columns.reduce((sum, column) => sum + ('share' in column ? column.share : 0), 0)
  const scale = shares === 0 && taken > total ? total / taken : 1
  const rest = Math.max(0, total - taken)
  return columns.map((column) =>
    Math.round('fixed' in column ? column.fixed * scale : (rest * column.share) / shares),
  )
}

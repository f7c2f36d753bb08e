import { type FileChild, Paragraph } from 'docx'
import type { TableColumn, TableRow } from '#core/record/recordSection.ts'
import type { DocxContext } from './docxContext.ts'
import { textWidth, twips } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { sharedWidths, sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { docxValue, plainValue } from './docxValue.ts'

/** The most that a column without a share takes of the width. */
const NARROW_SHARE = 0.22
/** How wide a letter is, in points, and how much wider one of Hangul. */
const LETTER = 5
const WIDE = 1.8
/** What stands between two columns, in points. */
const GAP = 10

/** A table of values under the names of its columns. */
export function docxValues(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  context: DocxContext,
): readonly FileChild[] {
  const { words, language, grid } = context
  const total = textWidth(grid)
  const names = columns.map(({ label }) => words.record.labels[label] ?? label)
  const widths = sharedWidths(
    total,
    columns.map(({ width }, column) => {
      if (width !== null) return { share: width }
      const texts = rows.map((row) => {
        const value = row[column]
        return value === undefined ? '' : plainValue(value, words)
      })
      const widest = Math.max(...[names[column] ?? '', ...texts].map(letters))
      const needed = twips((widest * LETTER + GAP) * grid.scale)
      return { fixed: Math.min(needed, Math.round(total * NARROW_SHARE)) }
    }),
  )
  const head = names.map((name, column) => ({
    heading: docxText(name, language),
    width: widths[column] ?? 0,
  }))
  const cells = rows.map((row) =>
    row.map((value) => [
      new Paragraph({ style: 'TableText', children: docxValue(value, context) }),
    ]),
  )
  return [sheetTable(head, cells), divider()]
}

/** Letters of the longest line, those of Hangul counted as wider. */
function letters(text: string): number {
  const lines = text.split('\n').map((line) => {
    let width = 0
    for (const letter of line) width += /\p{Script=Hangul}/u.test(letter) ? WIDE : 1
    return width
  })
  return Math.max(...lines)
}

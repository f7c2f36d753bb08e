import { type FileChild, Paragraph } from 'docx'
import type { RecordText } from '#core/record/recordSection.ts'
import type { DocxContext } from './docxContext.ts'
import { textWidth } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'

/** The same text in the printed languages, side by side. */
export function docxParallel(
  texts: readonly RecordText[],
  { words, language, grid }: DocxContext,
): readonly FileChild[] {
  const width = Math.floor(textWidth(grid) / texts.length)
  const cells = texts.map((one) => [
    one.text === ''
      ? new Paragraph({ style: 'Label', children: docxText(words.marks.missing, language) })
      : new Paragraph({ style: 'Quotation', children: docxText(one.text, one.language) }),
  ])
  return [
    sheetTable(
      texts.map(() => ({ heading: [], width })),
      [cells],
    ),
    divider(),
  ]
}

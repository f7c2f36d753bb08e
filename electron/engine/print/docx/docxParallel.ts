import { type FileChild, Paragraph } from 'docx'
import type { RecordText } from '#core/record/recordSection.ts'
import type { DocxContext } from './docxContext.ts'
import { textWidth } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'

/** The same text in the printed languages, side by side, on the page of what it leads over to. */
export function docxParallel(
  texts: readonly RecordText[],
  { words, language, grid }: DocxContext,
): readonly FileChild[] {
  const width = Math.floor(textWidth(grid) / texts.length)
  const cells = texts.map((one) => [
    one.text === ''
      ? new Paragraph({
          style: 'Label',
          keepNext: true,
          children: docxText(words.marks.missing, language),
        })
      : new Paragraph({
          style: 'Quotation',
          keepNext: true,
          children: docxText(one.text, one.language),
        }),
  ])
  return [
    sheetTable(
      texts.map(() => ({ heading: [], width })),
      [cells],
    ),
    divider({ keepNext: true }),
  ]
}

import { type FileChild, Paragraph } from 'docx'
import type { LabelledValue } from '#core/record/recordSection.ts'
import type { DocxContext } from './docxContext.ts'
import { MILLIMETRE, textWidth, twips } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { docxValue } from './docxValue.ts'

const LABEL_WIDTH = 46
/** So many facts stay on one page. */
const KEPT = 10

/** What is said of something, a fact a row: its label, its value. */
export function docxFacts(
  facts: readonly LabelledValue[],
  context: DocxContext,
): readonly FileChild[] {
  if (facts.length === 0) return []
  const { words, language, grid } = context
  const label = twips(LABEL_WIDTH * MILLIMETRE * grid.scale)
  const columns = [label, textWidth(grid) - label].map((width) => ({ heading: [], width }))
  const rows = facts.map((fact, index) => {
    const keepNext = facts.length <= KEPT && index < facts.length - 1
    return [
      [
        new Paragraph({
          style: 'Label',
          keepNext,
          children: docxText(words.record.labels[fact.label] ?? fact.label, language),
        }),
      ],
      [new Paragraph({ style: 'TableText', keepNext, children: docxValue(fact.value, context) })],
    ]
  })
  return [sheetTable(columns, rows), divider()]
}

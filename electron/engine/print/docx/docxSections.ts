import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { RecordBlock, RecordSection } from '#core/record/recordSection.ts'
import type { DocxContext } from './docxContext.ts'
import { docxErratum } from './docxErratum.ts'
import { docxFacts } from './docxFacts.ts'
import { docxParallel } from './docxParallel.ts'
import { docxSignature } from './docxSignature.ts'
import { docxText } from './docxText.ts'
import { docxValue } from './docxValue.ts'
import { docxValues } from './docxValues.ts'

/** Sections before or after the testimony, from the blocks that print takes too. */
export const docxSections = (
  sections: readonly RecordSection[],
  context: DocxContext,
): readonly FileChild[] =>
  sections.flatMap(({ key, blocks }) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: docxText(context.words.record.sections[key] ?? key, context.language),
    }),
    ...blocks.flatMap((block, index) => docxBlock(block, context, index + 1 < blocks.length)),
  ])

/** `leads`: another block follows, from which a paragraph does not part. */
function docxBlock(block: RecordBlock, context: DocxContext, leads: boolean): readonly FileChild[] {
  switch (block.type) {
    case 'facts':
      return docxFacts(block.facts, context)
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: docxValue(block.text, context),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          style: 'BodyText',
          keepNext: leads,
          children: docxValue(block.text, context),
        }),
      ]
    case 'table':
      return docxValues(block.columns, block.rows, context)
    case 'parallel':
      return docxParallel(block.texts, context)
    case 'erratum':
      return docxErratum(block.erratum, context)
    case 'signature':
      return docxSignature(block.signature, context)
    default:
      return unreachable(block)
  }
}

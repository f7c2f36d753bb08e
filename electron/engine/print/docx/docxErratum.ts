import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx'
import { recordLanguage } from '#core/record/recordLanguage.ts'
import type { RecordErratum } from '#core/record/recordSection.ts'
import { anchored, reference } from './docxAnchors.ts'
import type { DocxContext } from './docxContext.ts'
import { docxFacts } from './docxFacts.ts'
import { docxText } from './docxText.ts'

/** A correction: what it is of, the first reading struck through, the present one, and its facts. */
export function docxErratum(erratum: RecordErratum, context: DocxContext): readonly FileChild[] {
  const { number, segmentNumber, language } = erratum
  const named = recordLanguage(context.labels, language).labelled
  const reading = (text: string, style: string) =>
    new Paragraph({
      style: 'Quotation',
      keepNext: true,
      children: docxText(text, language, { style }),
    })
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [
        ...anchored('erratum', number, [new TextRun(`E${number}`)], context),
        ...docxText(` · ${context.words.columns.segment} `, context.language),
        reference('segment', segmentNumber, context),
        ...docxText(` · ${named}`, context.language),
      ],
    }),
    reading(erratum.before, 'Removed'),
    reading(erratum.after, 'Inserted'),
    ...docxFacts(erratum.facts, context),
  ]
}

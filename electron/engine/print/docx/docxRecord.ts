import { Document, type FileChild, type ISectionOptions, Packer, Paragraph } from 'docx'
import type { PrintRecord } from '#core/record/record.ts'
import { docxAnnex } from './docxAnnex.ts'
import { type DocxContext, docxContext } from './docxContext.ts'
import { fontTable } from './docxFonts.ts'
import { docxProperties } from './docxProperties.ts'
import { docxSections } from './docxSections.ts'
import { docxSheet } from './docxSheet.ts'
import { docxStyles } from './docxStyles.ts'
import { docxTestimony } from './docxTestimony.ts'
import { docxText } from './docxText.ts'
import type { DocxWords } from './docxWords.ts'
import { fixZipTimes } from './zipTimes.ts'

/**
 * A record as an Office Open XML document (ECMA-376, transitional): the same copy as on paper, to
 * be edited in an office. The same record gives the same bytes. No font is embedded, nobody is
 * named as its author, and no time is told but that of printing.
 */
export async function docxRecord(record: PrintRecord, words: DocxWords): Promise<Uint8Array> {
  const context = docxContext(record, words)
  const document = new Document({
    title: record.title,
    hyphenation: { autoHyphenation: true },
    sections: sections(record, context),
  })
  const zip = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: docxProperties(record) },
    { path: 'word/styles.xml', data: docxStyles(context.grid, context.language) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  fixZipTimes(zip)
  return zip
}

/** What stands before the testimony, the testimony with its numbered lines, what stands after it. */
function sections(record: PrintRecord, context: DocxContext): readonly ISectionOptions[] {
  const plain = docxSheet(record, context, { numbered: false })
  const front = [...titleOf(record, context), ...docxSections(record.front, context)]
  const annex = record.annex === null ? [] : docxAnnex(record.annex, record, context)
  if (record.copy === 'analysis') return [section(plain, [...front, ...annex])]
  const back = [...docxSections(record.back, context), ...annex]
  return [
    section(plain, front),
    section(docxSheet(record, context, { numbered: true }), docxTestimony(record, context)),
    ...(back.length === 0 ? [] : [section(plain, back)]),
  ]
}

const section = (
  sheet: Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>,
  children: readonly FileChild[],
): ISectionOptions => ({ ...sheet, children })

function titleOf(record: PrintRecord, { words, language }: DocxContext): readonly FileChild[] {
  const kind = `${words.record.title} · ${words.record.kinds[record.copy] ?? ''}`
  return [
    new Paragraph({ style: 'Subtitle', children: docxText(kind, language) }),
    new Paragraph({ style: 'Title', children: docxText(record.title, language) }),
  ]
}

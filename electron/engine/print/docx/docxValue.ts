import { type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { RecordValue } from '#core/record/recordSection.ts'
import { type PrintWords, recordWord } from '#core/record/recordWords.ts'
import { reference } from './docxAnchors.ts'
import type { DocxContext } from './docxContext.ts'
import { docxText } from './docxText.ts'

type Format = Pick<IRunOptions, 'style'>

/** A value as runs; what was not recorded is said to be so. */
export function docxValue(
  value: RecordValue,
  context: DocxContext,
  format: Format = {},
): readonly ParagraphChild[] {
  const { words, language } = context
  switch (value.type) {
    case 'text':
      return docxText(value.text, value.language ?? language, format)
    case 'word':
      return docxText(recordWord(words, value), language, format)
    case 'notRecorded':
      return docxText(words.record.words.notRecorded ?? '', language, { style: 'Soft' })
    case 'segment':
      return [reference('segment', value.number, context)]
    case 'values':
      return value.values.flatMap((entry, index) => [
        ...(index === 0 ? [] : [new TextRun({ ...format, text: ' · ' })]),
        ...docxValue(entry, context, format),
      ])
    default:
      return unreachable(value)
  }
}

/** The letters of a value, to estimate how wide it is. */
export function plainValue(value: RecordValue, words: PrintWords): string {
  switch (value.type) {
    case 'text':
      return value.text
    case 'word':
      return recordWord(words, value)
    case 'notRecorded':
      return words.record.words.notRecorded ?? ''
    case 'segment':
      return String(value.number)
    case 'values':
      return value.values.map((entry) => plainValue(entry, words)).join(' · ')
    default:
      return unreachable(value)
  }
}

import { type ParagraphChild, TextRun } from 'docx'
import type { RecordCell, RecordCorrection, RecordMark } from '#core/record/record.ts'
import { reference } from './docxAnchors.ts'
import type { DocxContext } from './docxContext.ts'
import { isKorean } from './docxLanguage.ts'
import { docxText } from './docxText.ts'
import { filledIn } from './docxWords.ts'

/** Hangul reads larger than Latin and Cyrillic at the same size. */
const OPTICAL = 0.94

const MARK_STYLES: Partial<Readonly<Record<RecordMark, string>>> = {
  source: 'SourceMark',
  draft: 'AttentionMark',
  stale: 'AttentionMark',
  machine: 'AttentionMark',
}
const PIECE_STYLES = { removed: 'Removed', added: 'Inserted' } as const

/** A rendition: its text, or both readings of one that was corrected, and what is said about it. */
export function docxCell(cell: RecordCell, context: DocxContext): readonly ParagraphChild[] {
  const size = sizeOf(cell, context)
  const said =
    cell.correction === null
      ? docxText(cell.text, cell.language, size)
      : bothReadings(cell.correction, cell, context)
  const marks = docxMarks(cell, context)
  return cell.text === '' || marks.length === 0 ? [...said, ...marks] : [...said, space(), ...marks]
}

const sizeOf = ({ language }: RecordCell, { grid }: DocxContext) =>
  isKorean(language) ? { size: Math.round(grid.size * OPTICAL * 2) } : {}

function bothReadings(
  correction: RecordCorrection,
  cell: RecordCell,
  context: DocxContext,
): readonly ParagraphChild[] {
  const size = sizeOf(cell, context)
  const pieces = correction.pieces.flatMap(({ type, text }) => {
    if (type === 'same') return docxText(text, cell.language, size)
    const runs = docxText(text, cell.language, { ...size, style: PIECE_STYLES[type] })
    return type === 'removed' && !/\s$/u.test(text) ? [...runs, space()] : runs
  })
  const numbers = correction.errata.flatMap((number) => [
    space(),
    reference('erratum', number, context),
  ])
  return [...pieces, ...numbers]
}

function docxMarks(cell: RecordCell, { words, language }: DocxContext): readonly ParagraphChild[] {
  const said = cell.marks.map((mark) =>
    docxText(words.marks[mark], language, { style: MARK_STYLES[mark] ?? 'Mark' }),
  )
  if (cell.author !== '') {
    const pivot = cell.pivot === '' ? '' : ` ${filledIn(words.pivot, { language: cell.pivot })}`
    said.push(docxText(`${cell.author}${pivot}`, language, { style: 'Mark' }))
  }
  return said.flatMap((runs, index) =>
    index === 0 ? runs : [...docxText(' · ', language, { style: 'Mark' }), ...runs],
  )
}

const space = () => new TextRun(' ')

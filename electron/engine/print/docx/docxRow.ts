import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx'
import type { RecordRow } from '#core/record/record.ts'
import { typstLanguage } from '../typstLanguage.ts'
import { anchored } from './docxAnchors.ts'
import { docxCell } from './docxCell.ts'
import { ACCENT, TINT } from './docxColours.ts'
import type { DocxContext } from './docxContext.ts'
import { twips } from './docxMeasures.ts'
import { emptyLine } from './docxParagraphs.ts'
import { docxText } from './docxText.ts'
import { filledIn } from './docxWords.ts'

const SOURCE_BAR = { style: BorderStyle.SINGLE, size: 16, color: ACCENT } as const
/** Nothing above or below: a line of testimony is one step of the grid high. */
export const MARGINS = { top: 0, bottom: 0, left: twips(5), right: twips(4) }
export const NUMBER_MARGINS = { ...MARGINS, left: 0 }

type Shading = { readonly shading?: { readonly fill: string } }

const shadingOf = ({ number }: RecordRow) => (number % 2 === 0 ? { shading: { fill: TINT } } : {})

/** A row that stays on one page; the interpreter's note, apart from what was said, stays with it. */
export function keptRow(row: RecordRow, context: DocxContext): readonly TableRow[] {
  const shading = shadingOf(row)
  const noted = row.note !== ''
  const merged = noted ? { verticalMerge: VerticalMergeType.RESTART } : {}
  const first = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        ...shading,
        ...merged,
        margins: NUMBER_MARGINS,
        children: [numberParagraph(row, context, noted)],
      }),
      new TableCell({
        ...shading,
        ...merged,
        margins: MARGINS,
        children: speakerLines(row, context),
      }),
      ...renditionCells(row, context, shading, noted),
    ],
  })
  return noted ? [first, noteRow(row, context, shading, true)] : [first]
}

const numberParagraph = (row: RecordRow, context: DocxContext, keepNext: boolean) =>
  new Paragraph({
    style: 'TestimonyLabel',
    alignment: AlignmentType.RIGHT,
    keepNext,
    children: anchored(
      'segment',
      row.number,
      docxText(String(row.number), context.language, { style: 'Strong' }),
      context,
    ),
  })

function renditionCells(row: RecordRow, context: DocxContext, shading: Shading, keepNext: boolean) {
  return row.cells.map(
    (cell) =>
      new TableCell({
        ...shading,
        margins: MARGINS,
        ...(cell.source ? { borders: { left: SOURCE_BAR } } : {}),
        children: [
          new Paragraph({
            style: typstLanguage(cell.language).hyphenate ? 'TestimonyHyphenated' : 'Testimony',
            keepNext,
            children: docxCell(cell, context),
          }),
        ],
      }),
  )
}

function noteRow(
  row: RecordRow,
  { words, language }: DocxContext,
  shading: Shading,
  kept: boolean,
): TableRow {
  const blank = () =>
    new TableCell({
      ...shading,
      ...(kept ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
      children: [emptyLine()],
    })
  return new TableRow({
    cantSplit: kept,
    children: [
      blank(),
      blank(),
      new TableCell({
        ...shading,
        columnSpan: row.cells.length,
        margins: { ...MARGINS, left: twips(22) },
        children: [
          new Paragraph({
            style: 'TestimonyLabel',
            children: [
              ...docxText(`[${words.note}: `, language, { style: 'Soft' }),
              ...docxText(row.note, language),
              ...docxText(']', language, { style: 'Soft' }),
            ],
          }),
        ],
      }),
    ],
  })
}

/** Number and speaker of a row that may break, on one line that every page repeats. */
export function breakingRowHead(row: RecordRow, context: DocxContext): TableRow {
  const { language } = context
  const { who, wall, others } = utterance(row, context)
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      new TableCell({
        margins: NUMBER_MARGINS,
        children: [numberParagraph(row, context, true)],
      }),
      new TableCell({
        columnSpan: row.cells.length + 1,
        margins: MARGINS,
        children: [
          new Paragraph({
            style: 'TestimonyLabel',
            keepNext: true,
            children: [
              ...docxText(who, language, { style: 'Strong' }),
              ...docxText(
                `  ${[wall, ...others].filter((text) => text !== '').join(' · ')}`,
                language,
                { style: 'Soft' },
              ),
            ],
          }),
        ],
      }),
    ],
  })
}

/** What stands under that head. */
export function breakingRow(row: RecordRow, context: DocxContext): readonly TableRow[] {
  const blank = () => new TableCell({ children: [emptyLine()] })
  const first = new TableRow({
    children: [blank(), blank(), ...renditionCells(row, context, {}, false)],
  })
  return row.note === '' ? [first] : [first, noteRow(row, context, {}, false)]
}

interface Utterance {
  readonly who: string
  /** Empty when not recorded. */
  readonly wall: string
  /** What is said of it besides. */
  readonly others: readonly string[]
}

function utterance(row: RecordRow, { words }: DocxContext): Utterance {
  const others = [
    row.date,
    row.media === '' ? '' : `${words.marks.recording} ${row.media}`,
    row.mode === 'spoken' ? '' : (words.modes[row.mode] ?? row.mode),
    row.sourceElsewhere === '' ? '' : filledIn(words.spokenIn, { language: row.sourceElsewhere }),
  ]
  return {
    who: row.addressee === '' ? row.speaker : `${row.speaker} → ${row.addressee}`,
    wall: row.wall,
    others: others.filter((text) => text !== ''),
  }
}

function speakerLines(row: RecordRow, context: DocxContext): readonly Paragraph[] {
  const { language } = context
  const { who, wall, others } = utterance(row, context)
  const soft = (text: string) => docxText(text, language, { style: 'Soft' })
  const line = (children: readonly ParagraphChild[]) =>
    new Paragraph({ style: 'TestimonyLabel', children })
  return [
    line([
      ...docxText(who, language, { style: 'Strong' }),
      ...soft(wall === '' ? '' : `  ${wall}`),
    ]),
    ...others.map((text) => line(soft(text))),
  ]
}

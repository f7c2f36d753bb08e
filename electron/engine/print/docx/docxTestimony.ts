import {
  AlignmentType,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import type { PrintRecord, RecordPart } from '#core/record/record.ts'
import { isLongRow, rowRoom } from '../longRow.ts'
import type { DocxContext } from './docxContext.ts'
import { textWidth, twips } from './docxMeasures.ts'
import { emptyLine } from './docxParagraphs.ts'
import { breakingRow, breakingRowHead, keptRow, MARGINS, NUMBER_MARGINS } from './docxRow.ts'
import { fixed, NO_BORDERS, RULE } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { filledIn } from './docxWords.ts'

/** How much of a page a row may take that is kept together: who edits does not mind the gap. */
const KEPT = 0.6

/**
 * The testimony, one table a sitting, one row a segment, one column a language. Every line is one
 * step of the grid high and nothing else takes height (no rules, no space), so that the numbers in
 * the margin (docxLineNumbers.ts) stand beside the lines.
 */
export function docxTestimony(record: PrintRecord, context: DocxContext): readonly FileChild[] {
  const { words, language } = context
  const heading = new Paragraph({
    style: 'TestimonyHeading1',
    children: docxText(words.sections.testimony, language),
  })
  if (record.testimony.length === 0)
    return [
      heading,
      new Paragraph({ style: 'TestimonyLabel', children: docxText(words.noSegments, language) }),
    ]
  return [heading, ...record.testimony.flatMap((part) => docxPart(part, record, context))]
}

/** The tables of a part, with an empty line between two: they would else become one. */
function docxPart(
  part: RecordPart,
  record: PrintRecord,
  context: DocxContext,
): readonly FileChild[] {
  const tables = rowsByTable(part, record, context).flatMap((rows) => [
    testimonyTable([columnHeads(record, context), ...rows], record, context),
    emptyLine(),
  ])
  return [...sittingHeading(part, context), ...tables]
}

/** A row that may break has a table of its own, whose head repeats its number and speaker. */
function rowsByTable(
  { rows }: RecordPart,
  { languages }: PrintRecord,
  context: DocxContext,
): readonly (readonly TableRow[])[] {
  const lines = Math.floor(context.grid.lines * KEPT)
  const room = { ...rowRoom(context.grid, languages.length), lines }
  const tables: TableRow[][] = []
  let open: TableRow[] | null = null
  for (const row of rows) {
    if (isLongRow(row, room, 0)) {
      tables.push([breakingRowHead(row, context), ...breakingRow(row, context)])
      open = null
      continue
    }
    if (open === null) {
      open = []
      tables.push(open)
    }
    open.push(...keptRow(row, context))
  }
  return tables
}

function sittingHeading({ sitting }: RecordPart, { words, language }: DocxContext) {
  const title =
    sitting === null ? words.noSitting : filledIn(words.sitting, { number: String(sitting.number) })
  const heading = new Paragraph({
    style: 'TestimonyHeading2',
    children: docxText(title, language),
  })
  if (sitting === null) return [heading]
  const time = sitting.start === '' && sitting.end === '' ? '' : `${sitting.start}–${sitting.end}`
  const present = sitting.present.join(', ')
  const facts = [
    sitting.date,
    time,
    sitting.place,
    present === '' ? '' : `${words.columns.present}: ${present}`,
  ].filter((fact) => fact !== '')
  return [
    heading,
    new Paragraph({
      style: 'TestimonyLabel',
      keepNext: true,
      children: docxText(facts.join(' · '), language, { style: 'Soft' }),
    }),
  ]
}

function testimonyTable(
  rows: readonly TableRow[],
  { languages }: PrintRecord,
  { grid }: DocxContext,
): Table {
  const number = twips(grid.number)
  const speaker = twips(grid.speaker)
  const rest = Math.floor((textWidth(grid) - number - speaker) / languages.length)
  return new Table({
    ...fixed([number, speaker, ...languages.map(() => rest)]),
    borders: NO_BORDERS,
    rows,
  })
}

function columnHeads({ languages }: PrintRecord, { words, language }: DocxContext): TableRow {
  const label = (text: string) => docxText(text, language, { style: 'Soft' })
  const heads: readonly (readonly ParagraphChild[])[] = [
    label(words.columns.number ?? ''),
    label(words.columns.speaker ?? ''),
    ...languages.map(({ tag, name, labelled }) => [
      ...docxText(name, tag, { style: 'Strong' }),
      ...(labelled === name ? [] : label(`  ${labelled}`)),
    ]),
  ]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(
      (children, column) =>
        new TableCell({
          margins: column === 0 ? NUMBER_MARGINS : MARGINS,
          borders: { bottom: RULE },
          children: [
            new Paragraph({
              style: 'TestimonyLabel',
              keepNext: true,
              ...(column === 0 ? { alignment: AlignmentType.RIGHT } : {}),
              children,
            }),
          ],
        }),
    ),
  })
}

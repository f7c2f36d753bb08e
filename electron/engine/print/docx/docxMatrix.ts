import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild } from 'docx'
import type { RecordAnnex } from '#core/record/record.ts'
import { STANCES, type Stance } from '#core/report/stance.ts'
import type { StanceCounts } from '#core/report/stanceCounts.ts'
import type { DocxContext } from './docxContext.ts'
import { MILLIMETRE, textWidth, twips } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { claimRuns, countedRuns, stanceRuns } from './docxStance.ts'
import { sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { filledIn } from './docxWords.ts'

/** Widths in millimetres. */
const LABEL = 12
const STATE = 26
const SITTING = 20
/** What the statements' words are to keep. */
const CLAIM = 55

/**
 * Statements × sittings. As many sittings stand side by side as the page is wide for; the others
 * follow in further tables, each with the statements and their states again.
 */
export function docxMatrix(annex: RecordAnnex, context: DocxContext): readonly FileChild[] {
  const { words, language, grid } = context
  const total = textWidth(grid)
  const measure = (millimetres: number) => twips(millimetres * MILLIMETRE * grid.scale)
  const room = Math.floor((total - measure(LABEL + STATE + CLAIM + SITTING)) / measure(SITTING))
  const parts = chunks(annex.sittings.length, Math.max(1, room))
  const legend = new Paragraph({
    style: 'Label',
    keepNext: true,
    children: STANCES.flatMap((stance) => [
      ...stanceRuns(stance, context, true),
      ...docxText('    ', language),
    ]),
  })
  const tables = parts.flatMap(({ from, to }) => {
    const last = to === annex.sittings.length
    const sittings = annex.sittings.slice(from, to)
    const counted = sittings.length + (last ? 1 : 0)
    const text = (children: readonly ParagraphChild[]) => [
      new Paragraph({ style: 'TableText', children }),
    ]
    const counts = (all: readonly StanceCounts[], sum: StanceCounts) => [
      ...all.slice(from, to).map((one) => text(countedRuns(one, context))),
      ...(last ? [text(countedRuns(sum, context))] : []),
    ]
    const columns = [
      { heading: docxText(words.columns.label ?? '', language), width: measure(LABEL) },
      {
        heading: docxText(words.columns.statement ?? '', language),
        width: total - measure(LABEL + STATE) - counted * measure(SITTING),
      },
      { heading: docxText(words.columns.state ?? '', language), width: measure(STATE) },
      ...sittings.map((sitting) => ({
        heading: docxText(sittingName(sitting, context), language),
        width: measure(SITTING),
      })),
      ...(last
        ? [{ heading: docxText(words.annex.total ?? '', language), width: measure(SITTING) }]
        : []),
    ]
    const rows = annex.statements.map((statement) => [
      text(docxText(statement.label, language, { style: 'Strong' })),
      text(claimRuns(statement, context)),
      text(docxText(words.states[statement.state] ?? statement.state, language)),
      ...counts(statement.bySitting, statement.counts),
    ])
    const totals = [
      text([]),
      text(docxText(words.annex.total ?? '', language, { style: 'Soft' })),
      text([]),
      ...counts(annex.totals, sumOf(annex.totals)),
    ]
    return [sheetTable(columns, [...rows, totals]), divider()]
  })
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: docxText(words.annex.matrix ?? '', language),
    }),
    legend,
    ...tables,
  ]
}

function sittingName(
  { number, date }: RecordAnnex['sittings'][number],
  { words }: DocxContext,
): string {
  const name =
    number === null ? words.noSitting : filledIn(words.sitting, { number: String(number) })
  return date === '' ? name : `${name}\n${date}`
}

function sumOf(all: readonly StanceCounts[]): StanceCounts {
  const sum = (stance: Stance) => all.reduce((total, counts) => total + counts[stance], 0)
  return Object.fromEntries(STANCES.map((stance) => [stance, sum(stance)])) as StanceCounts
}

function chunks(count: number, size: number) {
  return Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, index) => ({
    from: index * size,
    to: Math.min(count, (index + 1) * size),
  }))
}

import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type {
  PrintRecord,
  RecordAnnex,
  RecordLink,
  RecordQuote,
  RecordStatement,
} from '#core/record/record.ts'
import type { CoverageState } from '#core/report/coverage.ts'
import { reference } from './docxAnchors.ts'
import type { DocxContext } from './docxContext.ts'
import { docxCourse } from './docxCourse.ts'
import { docxMatrix } from './docxMatrix.ts'
import { MILLIMETRE, textWidth, twips } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { docxParallel } from './docxParallel.ts'
import { claimRuns, stanceRuns } from './docxStance.ts'
import { sharedWidths, sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'

/** States in which a statement needs attention, the most pressing first. */
const ATTENTION_STATES: readonly CoverageState[] = [
  'contested',
  'contradicted',
  'single-source',
  'untested',
]

/** The analysis: what is claimed, how far each sitting bears on it, what is open, and every link. */
export function docxAnnex(
  annex: RecordAnnex,
  record: PrintRecord,
  context: DocxContext,
): readonly FileChild[] {
  const { words, language } = context
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: record.copy !== 'analysis',
    children: docxText(words.sections.annex, language),
  })
  const notes = [words.sections.annexNote, words.annex.numbersApart ?? ''].map(
    (note, index) =>
      new Paragraph({
        style: 'BodyText',
        children: docxText(note, language, { style: index === 0 ? 'Strong' : 'Soft' }),
      }),
  )
  const reports = annex.reports.length === 0 ? [] : docxReports(annex, context)
  const course = annex.course === null ? [] : docxCourse(annex.course, context)
  if (annex.statements.length === 0)
    return [title, ...notes, ...reports, ...course, label(words.noStatements, context)]
  return [
    title,
    ...notes,
    ...reports,
    ...course,
    ...docxMatrix(annex, context),
    ...docxAttention(annex, context),
    heading2(words.annex.details ?? '', context),
    ...annex.statements.flatMap((statement) => docxStatement(statement, context)),
  ]
}

const heading2 = (text: string, { language }: DocxContext) =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: docxText(text, language) })

const label = (text: string, { language }: DocxContext) =>
  new Paragraph({ style: 'Label', children: docxText(text, language) })

const cellOf = (children: readonly ParagraphChild[]) => [
  new Paragraph({ style: 'TableText', children }),
]

function columnsOf(
  keys: readonly string[],
  shares: readonly number[],
  { words, language, grid }: DocxContext,
) {
  const widths = sharedWidths(
    textWidth(grid),
    shares.map((share) => ({ share })),
  )
  return keys.map((key, column) => ({
    heading: docxText(words.columns[key] ?? key, language),
    width: widths[column] ?? 0,
  }))
}

function docxReports({ reports }: RecordAnnex, context: DocxContext): readonly FileChild[] {
  const { language } = context
  return [
    heading2(context.words.sections.reports, context),
    sheetTable(
      columnsOf(['report', 'publisher', 'date', 'language'], [4, 2.4, 1.6, 1.2], context),
      reports.map((report) => [
        cellOf(docxText(report.title, report.language.tag)),
        cellOf(docxText(report.publisher, language)),
        cellOf(docxText(report.date, language)),
        cellOf(docxText(report.language.labelled, language)),
      ]),
    ),
    divider(),
  ]
}

/** What is untested, single-source, contested or contradicted, with the segments in question. */
function docxAttention({ statements }: RecordAnnex, context: DocxContext): readonly FileChild[] {
  const { words, language, grid } = context
  const widths = sharedWidths(textWidth(grid), [
    { fixed: twips(12 * MILLIMETRE * grid.scale) },
    { share: 3 },
    { share: 1 },
  ])
  return [
    heading2(words.annex.open ?? '', context),
    ...ATTENTION_STATES.flatMap((state) => {
      const found = statements.filter((statement) => statement.state === state)
      const heading = new Paragraph({
        heading: HeadingLevel.HEADING_3,
        children: docxText(words.annex[state] ?? state, language),
      })
      if (found.length === 0) return [heading, label(words.annex.none ?? '', context)]
      const rows = found.map((statement) => [
        cellOf(docxText(statement.label, language, { style: 'Strong' })),
        cellOf(claimRuns(statement, context)),
        cellOf(
          statement.links.flatMap(({ stance, number }) => [
            ...stanceRuns(stance, context, false),
            reference('segment', number, context),
            new TextRun('  '),
          ]),
        ),
      ])
      return [
        heading,
        sheetTable(
          widths.map((width) => ({ heading: [], width })),
          rows,
        ),
        divider(),
      ]
    }),
  ]
}

function docxStatement(statement: RecordStatement, context: DocxContext): readonly FileChild[] {
  const { words, language } = context
  const named = (name: string, runs: readonly ParagraphChild[]) =>
    new Paragraph({
      style: 'TableText',
      children: [...docxText(`${name}: `, language, { style: 'Soft' }), ...runs],
    })
  const attribution = statement.texts.flatMap((claim) =>
    claim.attribution.length === 0
      ? []
      : [named(words.attribution, docxText(claim.attribution.join(' ← '), claim.language))],
  )
  const { report, quote, note } = statement
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      children: docxText(
        `${statement.label} · ${words.states[statement.state] ?? statement.state}`,
        language,
      ),
    }),
    ...docxParallel(statement.texts, context),
    ...attribution,
    ...(report === '' ? [] : [named(words.columns.report ?? '', docxText(report, language))]),
    ...(quote === null ? [] : [named(words.quote, docxText(`“${quote.text}”`, quote.language))]),
    ...(note === '' ? [] : [named(words.columns.note ?? '', docxText(note, language))]),
    ...docxLinks(statement.links, context),
  ]
}

function docxLinks(links: readonly RecordLink[], context: DocxContext): readonly FileChild[] {
  const { words, language } = context
  if (links.length === 0) return [label(words.noLinks, context)]
  return [
    sheetTable(
      columnsOf(['stance', 'segment', 'who', 'passage'], [1.6, 1, 1, 6], context),
      links.map((link) => [
        cellOf(stanceRuns(link.stance, context, true)),
        cellOf([reference('segment', link.number, context)]),
        cellOf(docxText(link.speaker, language)),
        [
          ...(link.quotes.length === 0 ? [label(words.annex.noText ?? '', context)] : []),
          ...link.quotes.map((quote) => docxQuote(quote, context)),
          ...(link.note === ''
            ? []
            : [
                new Paragraph({
                  style: 'TableText',
                  children: [
                    ...docxText(`${words.columns.note}: `, language, { style: 'Soft' }),
                    ...docxText(link.note, language),
                  ],
                }),
              ]),
        ],
      ]),
    ),
    divider(),
  ]
}

function docxQuote(quote: RecordQuote, { words, language }: DocxContext): Paragraph {
  const said = [
    quote.language.labelled,
    ...(quote.source ? [words.annex.source ?? ''] : []),
    ...(quote.passage ? [] : [words.annex.whole ?? '']),
  ]
  return new Paragraph({
    style: 'Quotation',
    children: [
      ...docxText(quote.passage ? `… ${quote.text} …` : quote.text, quote.language.tag),
      ...docxText(`  ${said.join(' · ')}`, language, { style: 'Mark' }),
    ],
  })
}

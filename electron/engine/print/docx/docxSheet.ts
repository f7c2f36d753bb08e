import {
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { PrintRecord } from '#core/record/record.ts'
import type { DocxContext } from './docxContext.ts'
import { docxLineNumbers } from './docxLineNumbers.ts'
import { MILLIMETRE, textWidth, twips } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { fixed, HAIRLINE, NO_BORDERS, sharedWidths } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { filledIn } from './docxWords.ts'

type Sheet = Pick<ISectionOptions, 'headers' | 'footers' | 'properties'>

/** The head names the record on one line. */
const RUNNING_TITLE_MAX = 60
/** From the edge of the paper, in millimetres. */
const HEAD = 8
const FOOT = 6
const INITIALS = { width: 58, height: 11 } as const
/** Shares of the head: the subject, the marking, the state. */
const HEAD_SHARES = [44, 31, 25] as const

/** What every sheet of a section has: its size, above which record it is, below what seals it. */
export function docxSheet(
  record: PrintRecord,
  context: DocxContext,
  { numbered }: { readonly numbered: boolean },
): Sheet {
  const { grid } = context
  const landscape = record.orientation === 'landscape'
  // The library takes the sheet as it lies in portrait.
  const [short, long] = landscape ? [grid.height, grid.width] : [grid.width, grid.height]
  return {
    headers: {
      default: new Header({
        children: [
          headTable(record, context),
          ...(numbered ? docxLineNumbers(grid) : []),
          divider(),
        ],
      }),
    },
    footers: { default: new Footer({ children: [footTable(record, context), divider()] }) },
    properties: {
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(grid.top),
          bottom: twips(grid.bottom),
          left: twips(grid.left),
          right: twips(grid.right),
          header: twips(HEAD * MILLIMETRE),
          footer: twips(FOOT * MILLIMETRE),
        },
      },
    },
  }
}

function headTable(record: PrintRecord, context: DocxContext): Table {
  const { words, language } = context
  const strong = (text: string) => docxText(text, language, { style: 'Strong' })
  const subject = [
    record.caseNumber === '' ? '' : `${words.facts.caseNumber} ${record.caseNumber}`,
    record.recordNumber === '' ? '' : `${words.sheet.recordNumber} ${record.recordNumber}`,
  ].filter((part) => part !== '')
  const cells: readonly (readonly (readonly ParagraphChild[])[])[] = [
    [docxText(running(record.title), language), docxText(subject.join(' · '), language)],
    [
      strong(record.marking.toLocaleUpperCase(language)),
      record.exercise ? docxText(words.exercise, language, { style: 'Warning' }) : [],
    ],
    [strong(stateOf(record, context)), docxText(words.copies[record.copy] ?? '', language)],
  ]
  const widths = sharedWidths(
    textWidth(context.grid),
    HEAD_SHARES.map((share) => ({ share })),
  )
  const alignments = ['left', 'center', 'right'] as const
  return new Table({
    ...fixed(widths),
    borders: { ...NO_BORDERS, bottom: HAIRLINE },
    rows: [
      new TableRow({
        children: cells.map(
          (paragraphs, column) =>
            new TableCell({
              margins: { top: 0, bottom: twips(1.5), left: 0, right: 0 },
              children: paragraphs.map(
                (children) =>
                  new Paragraph({
                    style: 'Header',
                    alignment: alignments[column] ?? 'left',
                    children,
                  }),
              ),
            }),
        ),
      }),
    ],
  })
}

function footTable(record: PrintRecord, context: DocxContext): Table {
  const { words, language, grid } = context
  const { seal } = record
  const right = twips(INITIALS.width * MILLIMETRE)
  const margins = { top: twips(2), bottom: 0, left: 0, right: 0 }
  const line = (children: readonly ParagraphChild[], alignment: 'left' | 'right' = 'left') =>
    new Paragraph({ style: 'Footer', alignment, children })
  const rows = [
    new TableRow({
      children: [
        new TableCell({
          margins,
          children: [
            line(docxText(`${words.sheet.document} ${seal.document}`, language)),
            line(
              docxText(
                `${filledIn(words.journal, { seq: String(seal.seq) })} ${seal.head}`,
                language,
              ),
            ),
          ],
        }),
        new TableCell({ margins, children: [line(pageOf(words.page), 'right')] }),
      ],
    }),
  ]
  if (record.copy === 'signature')
    rows.push(
      new TableRow({
        height: { value: twips(INITIALS.height * MILLIMETRE), rule: HeightRule.EXACT },
        children: [
          new TableCell({ children: [line([])] }),
          new TableCell({
            margins: { top: twips(2), bottom: 0, left: twips(3), right: 0 },
            borders: { top: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE, right: HAIRLINE },
            children: [line(docxText(words.sheet.initials, language))],
          }),
        ],
      }),
    )
  return new Table({
    ...fixed([textWidth(grid) - right, right]),
    borders: { ...NO_BORDERS, top: HAIRLINE },
    rows,
  })
}

/** "Page x of y" with the word processor's own fields in the places of the numbers. */
function pageOf(words: string): readonly ParagraphChild[] {
  return words.split(/(\{\{pages?\}\})/).map((piece) => {
    if (piece === '{{page}}')
      return new TextRun({ children: [PageNumber.CURRENT], style: 'Strong' })
    if (piece === '{{pages}}')
      return new TextRun({ children: [PageNumber.TOTAL_PAGES], style: 'Strong' })
    return new TextRun({ text: piece, style: 'Strong' })
  })
}

/** How far the record is: a draft until it is closed, and again when it goes on after a closing. */
function stateOf({ state }: PrintRecord, { words }: DocxContext): string {
  const { sheet } = words
  if (state.version === 0) return sheet.draft
  return [
    state.final ? sheet.final : sheet.draftAfter,
    filledIn(sheet.version, { version: String(state.version) }),
    ...(state.errata === 0 ? [] : [filledIn(sheet.errata, { count: String(state.errata) })]),
  ].join(' · ')
}

function running(title: string): string {
  const letters = [...title]
  return letters.length <= RUNNING_TITLE_MAX
    ? title
    : `${letters.slice(0, RUNNING_TITLE_MAX).join('').trimEnd()}…`
}

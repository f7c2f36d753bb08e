import {
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
} from 'docx'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { RecordSignature, RecordValue } from '#core/record/recordSection.ts'
import type { DocxContext } from './docxContext.ts'
import { MILLIMETRE, textWidth, twips } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { fixed, HAIRLINE, NO_BORDERS, RULE } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { docxValue } from './docxValue.ts'

/** Room for a signature or seal, and for a sentence in one's own hand, in millimetres. */
const ROOM = 15
/** To be filled in by hand. */
const BLANK = '_'.repeat(24)

/**
 * A place to sign: who, in which role, what else is known; beside it the line to sign on, or in
 * words that there is a signature, a refusal or an impediment.
 */
export function docxSignature(
  signature: RecordSignature,
  context: DocxContext,
): readonly FileChild[] {
  const { words, language, grid } = context
  const total = textWidth(grid)
  const left = Math.round(total * 0.46)
  const word = (key: string) => words.record.words[key] ?? key
  const label = (key: string) =>
    docxText(words.record.labels[key] ?? key, language, { style: 'Soft' })
  const said = [
    new Paragraph({
      style: 'TableText',
      keepNext: true,
      children: [
        ...docxText(signature.name, language, { style: 'Strong' }),
        ...(signature.name === '' ? [] : docxText(' · ', language)),
        ...docxValue(signature.role, context),
      ],
    }),
    ...signature.facts.map(
      (fact) =>
        new Paragraph({
          style: 'TableText',
          keepNext: true,
          children: [
            ...label(fact.label),
            ...docxText(': ', language, { style: 'Soft' }),
            ...(isBlank(fact.value)
              ? docxText(BLANK, language, { style: 'Soft' })
              : docxValue(fact.value, context)),
          ],
        }),
    ),
  ]
  const state = stateWord(signature.state)
  const line = [
    new Paragraph({
      style: 'TableText',
      children:
        state === null ? label('signature') : docxText(word(state), language, { style: 'Strong' }),
    }),
  ]
  const margins = { top: twips(3), bottom: twips(2), left: 0, right: twips(8) }
  const rows = [
    new TableRow({
      cantSplit: true,
      height: { value: twips(ROOM * MILLIMETRE * grid.scale), rule: HeightRule.ATLEAST },
      children: [
        new TableCell({ children: said, margins }),
        new TableCell({
          children: line,
          margins,
          verticalAlign: state === null ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
          borders: { bottom: state === null ? RULE : HAIRLINE },
        }),
      ],
    }),
  ]
  if (signature.ownHand)
    rows.push(
      new TableRow({
        cantSplit: true,
        height: { value: twips(ROOM * MILLIMETRE * grid.scale), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            columnSpan: 2,
            margins,
            borders: { bottom: RULE },
            children: [
              new Paragraph({
                style: 'TableText',
                children: docxText(word('ownHand'), language, { style: 'Soft' }),
              }),
            ],
          }),
        ],
      }),
    )
  return [
    ...(signature.declaration === null
      ? []
      : [
          new Paragraph({
            style: 'BodyText',
            keepNext: true,
            spacing: { before: twips(8) },
            children: docxValue(signature.declaration, context),
          }),
        ]),
    new Table({ ...fixed([left, total - left]), borders: NO_BORDERS, rows }),
    divider(),
  ]
}

const isBlank = (value: RecordValue) => value.type === 'text' && value.text === ''

/** What stands on the line instead of a signature; null: nothing, it is still to be signed. */
function stateWord(state: RecordSignature['state']): string | null {
  switch (state) {
    case 'open':
      return null
    case 'signed':
    case 'refused':
    case 'unable':
      return state
    default:
      return unreachable(state)
  }
}

import type { ParagraphChild } from 'docx'
import type { RecordStatement } from '#core/record/record.ts'
import { STANCES, type Stance } from '#core/report/stance.ts'
import { ATTENTION, DANGER, LINE, SOFT } from './docxColours.ts'
import type { DocxContext } from './docxContext.ts'
import { docxText } from './docxText.ts'

/** A stance is told by its sign; its colour only repeats it. */
const SIGNS: Readonly<Record<Stance, { readonly sign: string; readonly color: string }>> = {
  supports: { sign: '+', color: '1D5C33' },
  contradicts: { sign: '−', color: DANGER },
  partly: { sign: '±', color: ATTENTION },
  context: { sign: '·', color: SOFT },
  unclear: { sign: '?', color: SOFT },
}

/** A stance's sign, with its word or without. */
export function stanceRuns(
  stance: Stance,
  { words, language }: DocxContext,
  named: boolean,
): readonly ParagraphChild[] {
  const { sign, color } = SIGNS[stance]
  return [
    ...docxText(sign, language, { color, bold: true }),
    ...(named ? docxText(` ${words.stances[stance] ?? stance}`, language, { color }) : []),
  ]
}

/** "+2 −1": each count behind its sign. */
export function countedRuns(
  counts: Readonly<Record<Stance, number>>,
  context: DocxContext,
): readonly ParagraphChild[] {
  const found = STANCES.filter((stance) => counts[stance] > 0)
  if (found.length === 0) return docxText('–', context.language, { color: LINE })
  return found.flatMap((stance, index) => [
    ...docxText(index === 0 ? '' : '  ', context.language),
    ...stanceRuns(stance, context, false),
    ...docxText(String(counts[stance]), context.language),
  ])
}

/** The claim for who reads the labels, else in the first language that has it. */
export function claimRuns(
  { texts }: RecordStatement,
  { language }: DocxContext,
): readonly ParagraphChild[] {
  const entered = texts.filter(({ text }) => text !== '')
  const readable = entered.find((claim) => new Intl.Locale(claim.language).language === language)
  const chosen = readable ?? entered[0]
  return chosen === undefined ? [] : docxText(chosen.text, chosen.language)
}

import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

/** A word that stands twice with nothing but white space between. */
const DOUBLED =
  /(?<![\p{L}\p{N}'’ʼ-])([\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*)\s+\1(?![\p{L}\p{N}'’ʼ-])/giu

/** What is said twice on purpose, or has to be. */
const MEANT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'that had is very no so many long really bye ha knock yes far much never more please'.split(
      ' ',
    ),
  ),
  uk: new Set(
    'так ні дуже ну ледь ледве от ось ой що далеко довго тихо ще багато ближче далі будь'.split(
      ' ',
    ),
  ),
  ko: new Set(
    '하나 매일 매년 점점 예 네 아니 아니요 빨리 천천히 조금 하루 서로 오래 멀리 가지 또 왜 자 어 아 음 그래 한번 차례 따로 다시 두루 거듭 겹겹 종종 때때로 대대 자주 다 더 꼭 줄줄 졸졸 따박 뚜벅 어서 얼른 제발 너무 아주 매우 정말'.split(
      ' ',
    ),
  ),
}

/** Words that were written twice by mistake. A stutter that the source has too is testimony. */
export function checkDoubledWord({ source, cells }: CheckedRow): readonly Observation[] {
  const isSaidTwice = source !== null && doublings(source).length > 0
  return cells.flatMap((cell) =>
    cell !== source && isSaidTwice
      ? []
      : doublings(cell).map(({ index, text, word }) =>
          observed(
            'doubled-word',
            'doubledWord',
            { word },
            cell,
            { start: index, end: index + text.length },
            { suggestions: [word] },
          ),
        ),
  )
}

/** A cheap look at what hardly ever is the case. */
function repeats(text: string): boolean {
  let before = ''
  for (const piece of text.toLowerCase().split(/\s+/)) {
    const isDouble = before !== '' && piece.startsWith(before)
    if (isDouble || (before.endsWith(piece) && piece !== '')) return true
    before = piece
  }
  return false
}

function doublings(
  cell: CheckedCell,
): readonly { readonly index: number; readonly text: string; readonly word: string }[] {
  if (!repeats(cell.words)) return []
  const meant = MEANT[cell.base]
  return [...cell.words.matchAll(DOUBLED)].flatMap((match) => {
    const word = match[1] ?? ''
    const second = match[0].slice(-word.length)
    const isName = match.index > 0 && /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(second)
    const isMeant = meant?.has(word.toLowerCase()) === true
    return isName || isMeant ? [] : [{ index: match.index, text: match[0], word }]
  })
}

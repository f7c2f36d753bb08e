import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { mixedWord, strayLetter } from './lookalikeLetters.ts'

const WORD = /(?:\p{Script=Latin}|\p{Script=Cyrillic}|\u0301)+/gu
const SINGLE = /(?<![\p{L}\d.)-])[iaoyIAOY](?![\p{L}\d.)*-])/gu
const CYRILLIC_WORD = /(?<![\p{L}])\p{Script=Cyrillic}+(?![\p{L}])/gu

/** Letters of the other alphabet that look as if they belonged: Latin i in двiчi, Cyrillic о in tоwn. */
export function checkLookalikes({ cells }: CheckedRow): readonly Observation[] {
  return cells.flatMap((cell) => [...mixedWords(cell), ...singleLetters(cell)])
}

function mixedWords(cell: CheckedCell): readonly Observation[] {
  if (!/\p{Script=Latin}/u.test(cell.words) || !/\p{Script=Cyrillic}/u.test(cell.words)) return []
  return [...cell.words.matchAll(WORD)].flatMap((match) => {
    const mixed = mixedWord(match[0], cell.base !== 'uk')
    if (mixed === null) return []
    return [
      observed(
        'lookalikes',
        'lookalike',
        { word: match[0], letters: mixed.letters },
        cell,
        { start: match.index, end: match.index + match[0].length },
        { suggestions: mixed.corrected === null ? [] : [mixed.corrected] },
      ),
    ]
  })
}

/** Whole words of look-alikes, where the rest of the text is in the language's own letters. */
function singleLetters(cell: CheckedCell): readonly Observation[] {
  const own = cell.base === 'uk' ? /\p{Script=Cyrillic}{3}/u : /\p{Script=Latin}{3}/u
  if ((cell.base !== 'uk' && cell.base !== 'en') || !own.test(cell.words)) return []
  const words = cell.words.matchAll(cell.base === 'uk' ? SINGLE : CYRILLIC_WORD)
  return [...words].flatMap((match) => {
    if (cell.base === 'uk' && !isAmongCyrillic(cell.words, match)) return []
    const corrected = strayLetter(match[0], cell.base)
    if (corrected === null) return []
    return [
      observed(
        'lookalikes',
        'lookalike',
        { word: match[0], letters: match[0] },
        cell,
        { start: match.index, end: match.index + match[0].length },
        { suggestions: [corrected] },
      ),
    ]
  })
}

/** Both neighbours are Cyrillic words, or it begins the text before one. */
function isAmongCyrillic(text: string, match: RegExpExecArray): boolean {
  const before = /(\p{L}+)[^\p{L}]*$/u.exec(text.slice(0, match.index))?.[1]
  const after = /^[^\p{L}]*(\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.[1]
  const isOwn = (word: string | undefined) =>
    word === undefined || /^\p{Script=Cyrillic}+$/u.test(word)
  return isOwn(before) && isOwn(after) && after !== undefined
}

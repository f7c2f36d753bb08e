import { asideRanges, isInside } from './asideRanges.ts'
import { type CheckedRow, type Observation, observed } from './checkedRow.ts'
import { wordAround } from './wordAround.ts'

/** Conjoining, compatibility and half-width jamo (Unicode chapter 18.6). */
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u3131-\u318e\uffa0-\uffdc]+/g

/** Letters of Hangul that no syllable took in: what an input method leaves behind. */
export function checkJamo({ cells }: CheckedRow): readonly Observation[] {
  return cells.flatMap((cell) => {
    const found = [...cell.words.matchAll(JAMO)]
    if (found.length === 0) return []
    const asides = asideRanges(cell.text)
    return found
      .filter((match) => !isInside(asides, match.index) && !isNamed(cell.words, match))
      .map((match) => {
        const word = wordAround(cell.words, match.index)
        return observed(
          'jamo',
          'strayJamo',
          { letters: match[0] },
          cell,
          { start: match.index, end: match.index + match[0].length },
          { identity: word, suggestions: [''] },
        )
      })
  })
}

/** A letter that is meant as one: ㄱ자, ㄷ 자 모양, ㄱ. at the head of a list. */
function isNamed(text: string, match: RegExpExecArray): boolean {
  if (match[0].length > 1) return false
  const after = text.slice(match.index + 1, match.index + 4)
  if (/^ ?자(?![가-힣]{2})|^ ?(?:형|모양)/.test(after)) return true
  return /(?:^|\n)\s*$/.test(text.slice(0, match.index)) && /^[.)]/.test(after)
}

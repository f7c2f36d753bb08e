import { compose, decompose, FINAL_NIEUN, finalOf, isSyllable } from './hangul.ts'

const INITIAL_NIEUN = 2
const INITIAL_RIEUL = 5
const INITIAL_IEUNG = 11
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before these the South drops an initial ㄹ or ㄴ, before others ㄹ becomes ㄴ. */
const DROPPING = new Set([2, 3, 6, 7, 12, 17, 20])
/** ㅕ and ㅠ ㅣ of 렬, 률. */
const RYEOL_VOWELS = new Set([6, 17])

const cache = new Map<number, number>()

/**
 * The initial of a syllable as the South writes it at the head of a word (Hangul orthography,
 * articles 10 to 12): 련 and 년 as 연, 로 as 노. Other syllables as they are.
 */
function foldInitial(code: number): number {
  const known = cache.get(code)
  if (known !== undefined) return known
  const jamo = decompose(code)
  const sonorant = jamo.initial === INITIAL_RIEUL || jamo.initial === INITIAL_NIEUN
  let folded = code
  if (sonorant && DROPPING.has(jamo.vowel)) folded = compose({ ...jamo, initial: INITIAL_IEUNG })
  else if (jamo.initial === INITIAL_RIEUL) folded = compose({ ...jamo, initial: INITIAL_NIEUN })
  cache.set(code, folded)
  return folded
}

/**
 * A text in which northern and southern spellings of a word are the same, in small letters. As long
 * as the text, in UTF-16 code units. Every syllable is folded, since the South folds inside
 * compounds too (저격려단, 저격여단): whether two words that come out alike may be taken for one
 * another is for `sameWord` to say.
 */
export function foldKorean(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isSyllable(code)) {
      folded += String.fromCharCode(foldInitial(code))
    } else {
      const lower = String.fromCharCode(code).toLowerCase()
      folded += lower.length === 1 ? lower : String.fromCharCode(code)
    }
  }
  return folded
}

/**
 * Whether two spellings that fold alike are the same word. At the head they are. Further inside only
 * in words of three syllables or more, which may be compounds, or by the rule for 렬 and 률 after a
 * vowel or ㄴ (article 11): 훈련 is not 훈연, but 대렬 is 대열.
 */
export function sameWord(one: string, other: string): boolean {
  for (let index = 1; index < one.length; index++) {
    if (one[index] === other[index] || one.length >= 3) continue
    const a = one.charCodeAt(index)
    if (!isSyllable(a) || !isSyllable(other.charCodeAt(index))) continue
    const { vowel, final } = decompose(a)
    const before = finalOf(one.charCodeAt(index - 1))
    const ruled = RYEOL_VOWELS.has(vowel) && final === 8 && (before === 0 || before === FINAL_NIEUN)
    if (!ruled) return false
  }
  return true
}

import { foldKorean, sameWord } from '../terms/korean/foldKorean.ts'
import { isTail } from '../terms/korean/isTail.ts'
import type { NameKind } from './nameEntry.ts'

interface HangulMatch {
  /** Where the name ends, in UTF-16 code units of the text. */
  readonly end: number
  /** False: as the other half of Korea spells it (이영호 for 리영호). */
  readonly exact: boolean
}

/** Names of this many syllables and more are known by themselves, whatever follows (쿠르스크전선). */
const COMPOUND_MIN = 3

/** What follows the name of a place or a person in the same word, before particles. */
const FOLLOWING: Readonly<Record<NameKind, RegExp>> = {
  place:
    /^(?:군인|군|인|측|쪽|주민|주|시내|시|도|강|산|역|항|만|식|제|행|발|전선|지역|방면|사람|정부|당국|말)/,
  person:
    /^(?:동지|동무|씨|님|군|양|선생|원수|장군|대장|상장|중장|소장|대좌|상좌|중좌|소좌|대위|중위|소위|상사|중사|하사|병사|전사)/,
  unit: /^(?:군인|병사|장|원|측|쪽)/,
  other: /^(?:측|쪽)/,
}

/**
 * Whether a Korean name stands at an offset of a text, which must be the head of a word: with or
 * without the spaces inside it, before particles, titles, and, when it is long enough, any noun.
 */
export function hangulMatch(
  name: string,
  kind: NameKind,
  text: string,
  start: number,
): HangulMatch | null {
  const plain = name.replace(/\s/g, '')
  let end = start
  for (let at = 0; at < plain.length; at++) {
    if (at > 0 && /\s/.test(text[end] ?? '') && allowsSpace(name, plain, kind, at)) end++
    if (foldKorean(text[end] ?? '') !== foldKorean(plain[at] ?? '')) return null
    end++
  }
  const written = text.slice(start, end).replace(/\s/g, '')
  const exact = written === plain
  if (!exact && !sameWord(written, plain)) return null
  return endsWell(plain, kind, text.slice(end)) ? { end, exact } : null
}

/** A space may stand where the name has one, after a surname, and anywhere in a long name. */
function allowsSpace(name: string, plain: string, kind: NameKind, at: number): boolean {
  if (plain.length > COMPOUND_MIN || (kind === 'person' && at === 1)) return true
  let syllables = 0
  for (const unit of name) {
    if (/\s/.test(unit)) {
      if (syllables === at) return true
    } else syllables++
  }
  return false
}

function endsWell(plain: string, kind: NameKind, rest: string): boolean {
  const tail = /^[가-힣]*/.exec(rest)?.[0] ?? ''
  if (plain.length >= COMPOUND_MIN || isTail(plain, tail, false)) return true
  const following = FOLLOWING[kind].exec(tail)?.[0]
  return following !== undefined && isTail(plain + following, tail.slice(following.length), false)
}

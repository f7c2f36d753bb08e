import type { Lemmatiser } from '../termHit.ts'
import type { WordKey } from './wordForms.ts'
import type { WordToken } from './wordTokens.ts'

/** A word of a term. */
export interface TermWord {
  readonly written: string
  readonly lower: string
  readonly folded: string
  readonly keys: readonly WordKey[]
  /** Written in capitals throughout, where capitals tell it from a word: US, РПГ. */
  readonly capitals: boolean
  /** What stands before it in the term where that is unusual, a full stop perhaps; else empty. */
  readonly joint: string
}

/** A word of a text with what it may be a form of. */
export interface TextWord {
  readonly token: WordToken
  readonly folded: string
  readonly keys: readonly WordKey[]
}

export type WordMatch = 'exact' | 'folded' | 'inflected'

/**
 * How a word of a text stands for the word of a term with which it shares a key; null: it does not,
 * since it is a word and the term an abbreviation, or since a dictionary knows better.
 */
export function matchWord(
  { token, folded }: TextWord,
  want: TermWord,
  lemma: Lemmatiser | null,
): WordMatch | null {
  if (want.capitals && !token.written.startsWith(want.written)) return null
  if (token.lower === want.lower) return 'exact'
  if (folded === want.folded) return token.folded === folded ? 'folded' : 'inflected'
  return differByDictionary(token.written, want.written, lemma) ? null : 'inflected'
}

/** Whether a dictionary knows both words and gives them no base form in common. */
function differByDictionary(one: string, other: string, lemma: Lemmatiser | null): boolean {
  if (lemma === null) return false
  const ones = lemma(one)
  const others = lemma(other)
  if (ones.length === 0 || others.length === 0) return false
  return !ones.some((base) =>
    others.some((another) => base.toLowerCase() === another.toLowerCase()),
  )
}

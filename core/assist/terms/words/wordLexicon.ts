import type { RecognisedTerm } from '../recognisedTerm.ts'
import type { IndexedTerm, Lemmatiser, Lexicon, TermHit } from '../termHit.ts'
import type { WordForms, WordKey } from './wordForms.ts'
import { areAdjacent, type WordToken, wordTokens } from './wordTokens.ts'

interface TermWord {
  /** As written. */
  readonly written: string
  readonly lower: string
  readonly folded: string
  readonly keys: readonly WordKey[]
  /** Written in capitals throughout, where capitals tell it from a word: US, РПГ. */
  readonly capitals: boolean
}

interface WordTerm {
  readonly indexed: IndexedTerm
  readonly words: readonly TermWord[]
}

interface Posting {
  readonly classes: number
  readonly term: WordTerm
}

/** A word of a text with what it may be a form of. */
interface TextWord {
  readonly token: WordToken
  readonly folded: string
  readonly keys: readonly WordKey[]
}

/** Terms of a language that writes words apart, found by the keys of their first word. */
export function createWordLexicon(terms: readonly IndexedTerm[], forms: WordForms): Lexicon {
  const byStem = new Map<string, Posting[]>()
  for (const indexed of terms) {
    const term = wordTerm(indexed, forms)
    for (const { stem, classes } of term.words[0]?.keys ?? []) {
      const postings = byStem.get(stem)
      if (postings === undefined) byStem.set(stem, [{ classes, term }])
      else postings.push({ classes, term })
    }
  }
  return (text, lemma) => {
    const words = wordTokens(text).map((token) => textWord(token, forms, lemma))
    const hits: TermHit[] = []
    for (let at = 0; at < words.length; at++) {
      const found = new Set<WordTerm>()
      for (const key of words[at]?.keys ?? []) {
        for (const { classes, term } of byStem.get(key.stem) ?? []) {
          if ((classes & key.classes) === 0 || found.has(term)) continue
          const hit = hitAt(text, words, at, term, lemma)
          if (hit === null) continue
          found.add(term)
          hits.push(hit)
        }
      }
    }
    return hits
  }
}

function wordTerm(indexed: IndexedTerm, forms: WordForms): WordTerm {
  const tokens = wordTokens(indexed.term.text)
  const shouted = tokens.length > 1 && tokens.every((token) => isCapitals(token.written))
  return {
    indexed,
    words: tokens.map((token) => {
      const folded = forms.fold(token.folded)
      return {
        written: token.written,
        lower: token.lower,
        folded,
        keys: forms.ofTerm(folded, tokens.length === 1),
        capitals: !shouted && isCapitals(token.written),
      }
    }),
  }
}

const isCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word)

function textWord(token: WordToken, forms: WordForms, lemma: Lemmatiser | null): TextWord {
  const folded = forms.fold(token.folded)
  const keys = forms.ofText(folded)
  const bases = lemma === null ? [] : lemma(token.written)
  if (bases.length === 0) return { token, folded, keys }
  return {
    token,
    folded,
    keys: [...keys, ...bases.flatMap((base) => forms.ofText(forms.fold(base.toLowerCase())))],
  }
}

function hitAt(
  text: string,
  words: readonly TextWord[],
  at: number,
  { indexed, words: wanted }: WordTerm,
  lemma: Lemmatiser | null,
): TermHit | null {
  let match: RecognisedTerm['match'] = 'exact'
  for (const [offset, want] of wanted.entries()) {
    const word = words[at + offset]
    if (word === undefined) return null
    const before = words[at + offset - 1]
    if (offset > 0 && before !== undefined && !areAdjacent(text, before.token, word.token)) {
      return null
    }
    const one = matchWord(word, want, lemma)
    if (one === null) return null
    if (one === 'inflected' || match === 'exact') match = one
  }
  const first = words[at]?.token
  const last = words[at + wanted.length - 1]
  if (first === undefined || last === undefined) return null
  return { indexed, match, start: first.start, end: endOf(last) }
}

/** A possessive's ending is not part of the term. */
const endOf = ({ token }: TextWord): number =>
  /['’ʼ‘]s$/iu.test(token.written) ? token.end - 2 : token.end

function matchWord(
  { token, folded, keys }: TextWord,
  want: TermWord,
  lemma: Lemmatiser | null,
): 'exact' | 'folded' | 'inflected' | null {
  if (want.capitals && !token.written.startsWith(want.written.slice(0, -1))) return null
  if (token.lower === want.lower) return 'exact'
  if (folded === want.folded) return token.folded === folded ? 'folded' : 'inflected'
  const shared = want.keys.some((one) =>
    keys.some((other) => one.stem === other.stem && (one.classes & other.classes) !== 0),
  )
  return shared && !differByDictionary(token.written, want.written, lemma) ? 'inflected' : null
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

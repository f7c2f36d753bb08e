import { distance } from 'fastest-levenshtein'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { isTail } from '../terms/korean/isTail.ts'
import { isJoint } from './nameMatches.ts'
import { formWordKeys, textWordKeys } from './nameWordKeys.ts'
import { foldWord, type NameWord, nameWords } from './nameWords.ts'

/** Names of fewer letters are as near to any word as to one another. */
const LETTERS_MIN = 4
const HANGUL_MIN = 3
const DISTANCE_MAX = 2
/** A name of at most this many letters is missed by one letter, a longer one by two. */
const SHORT_MAX = 5

/**
 * Where something stands in a text that is nearly a form of a name: one letter of it is wrong, or
 * two of a longer one (of Hangul: letters of syllables). The nearest, outside of the ranges given,
 * of which it may hold one and be longer: Кім in Кім Чоль Хьок. Null: nothing.
 */
export function nearMiss(
  form: string,
  text: string,
  language: LanguageTag,
  outside: readonly TextRange[],
): TextRange | null {
  const words = nameWords(text)
  const candidates = /^[가-힣\s]+$/.test(form)
    ? hangulCandidates(form, words)
    : wordCandidates(form, text, words, baseLanguage(language))
  let best: Candidate | null = null
  for (const candidate of candidates) {
    if (candidate.distance >= (best?.distance ?? DISTANCE_MAX + 1)) continue
    if (outside.every((range) => isApart(candidate.range, range))) best = candidate
  }
  return best?.range ?? null
}

const isApart = (candidate: TextRange, { start, end }: TextRange): boolean => {
  if (candidate.end <= start || candidate.start >= end) return true
  return (
    candidate.start <= start &&
    candidate.end >= end &&
    candidate.end - candidate.start > end - start
  )
}

interface Candidate {
  readonly range: TextRange
  readonly distance: number
}

function hangulCandidates(form: string, words: readonly NameWord[]): readonly Candidate[] {
  const plain = form.replace(/\s/g, '')
  if (plain.length < HANGUL_MIN) return []
  const jamo = plain.normalize('NFD')
  return words.flatMap(({ text, range }) =>
    [0, 1, -1].flatMap((more) => {
      const written = text.slice(0, plain.length + more)
      if (written.length !== plain.length + more || !/^[가-힣]+$/.test(written)) return []
      if (!isTail(written, text.slice(written.length), false)) return []
      const away = distance(jamo, written.normalize('NFD'))
      return away > 0 && away <= DISTANCE_MAX
        ? [{ range: { start: range.start, end: range.start + written.length }, distance: away }]
        : []
    }),
  )
}

function wordCandidates(
  form: string,
  text: string,
  words: readonly NameWord[],
  base: string,
): readonly Candidate[] {
  const wanted = nameWords(form)
  const stems = spellings(wanted, (word) => formWordKeys(word, base))
  const capital = /^\p{Lu}/u.test(form)
  const candidates: Candidate[] = []
  for (const [at, word] of words.entries()) {
    for (let length = Math.max(1, wanted.length - 1); length <= wanted.length + 1; length++) {
      const run = words.slice(at, at + length)
      if (run.length < length || !areJoined(run, text)) break
      const range = { start: word.range.start, end: run.at(-1)?.range.end ?? word.range.end }
      const away = least(
        stems,
        spellings(run, (last) => textWordKeys(last, base)),
      )
      const limit = capital && !/^\p{Lu}/u.test(word.text) ? 0 : DISTANCE_MAX
      if (away <= limit) candidates.push({ range, distance: away })
    }
  }
  return candidates
}

function areJoined(run: readonly NameWord[], text: string): boolean {
  return run.every((word, at) => {
    const before = run[at - 1]
    return before === undefined || isJoint(text.slice(before.range.end, word.range.start))
  })
}

interface Spelling {
  readonly letters: string
  readonly classes: number
}

/** A run of words as letters alone, its last word cut before each ending that it may have. */
function spellings(
  run: readonly NameWord[],
  keys: (word: string) => ReturnType<typeof textWordKeys>,
): readonly Spelling[] {
  const head = run.slice(0, -1).map((word) => letters(word.text))
  return keys(run.at(-1)?.text ?? '').map(({ stem, classes }) => ({
    letters: head.join('') + letters(stem),
    classes,
  }))
}

/** Without what tells systems apart more than names: breves, apostrophes. й and ї are letters. */
function letters(word: string): string {
  return foldWord(word)
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/'/g, '')
}

function least(ones: readonly Spelling[], others: readonly Spelling[]): number {
  let best = DISTANCE_MAX + 1
  for (const one of ones) {
    if (one.letters.length < LETTERS_MIN) continue
    const limit = one.letters.length <= SHORT_MAX ? 1 : DISTANCE_MAX
    for (const other of others) {
      if ((one.classes & other.classes) === 0) continue
      if (Math.abs(one.letters.length - other.letters.length) > limit) continue
      const away = distance(one.letters, other.letters)
      if (away <= limit && away < best) best = away
    }
  }
  return best
}

import { bit } from '../terms/ukrainian/endings.ts'
import { UNCHANGED, type WordKey } from '../terms/words/wordForms.ts'
import { foldWord, nameWords } from './nameWords.ts'

/**
 * The keys of the words of the adjective of a place: Росія, російський; Північна Корея,
 * північнокорейський; North Korea, North Korean. Empty: the language has no rule for it.
 */
export function placeAdjectiveKeys(
  place: string,
  language: string,
): readonly (readonly WordKey[])[] {
  const words = nameWords(place).map((word) => foldWord(word.text))
  const last = words.at(-1)
  if (last === undefined) return []
  if (language === 'en') {
    const adjective = englishAdjective(last)
    const before = words.slice(0, -1).map((word) => [unchanged(word)])
    return adjective === null ? [] : [...before, [unchanged(adjective)]]
  }
  if (language !== 'uk' || words.length > 2) return []
  const stem = ukrainianStem(last)
  if (words.length === 1) return [[{ stem, classes: bit.adjectiveHard }]]
  const side = /^(.+н)(?:а|ий|е)$/.exec(words[0] ?? '')?.[1]
  return side === undefined ? [] : [[{ stem: `${side}о${stem}`, classes: bit.adjectiveHard }]]
}

const unchanged = (stem: string): WordKey => ({ stem, classes: UNCHANGED })

function englishAdjective(word: string): string | null {
  if (word.endsWith('a')) return `${word}n`
  return word.endsWith('e') ? `${word.slice(0, -1)}ian` : null
}

/** The consonants that -ськ- takes in, and what they make with it (Ukrainian orthography 2019, § 29). */
const MERGED: readonly (readonly [RegExp, string])[] = [
  [/(?:[сцз]ьк)$/, '$&'],
  [/(?:жж|[гжз])$/, 'зьк'],
  [/(?:чч|[кцч])$/, 'цьк'],
  [/(?:сс|[хшсщ])$/, 'ськ'],
]

function ukrainianStem(word: string): string {
  const base = word.replace(/([іе])я$/, '$1й').replace(/(?:(?<!л)ь|[аяоеєиії])$/, '')
  for (const [end, merged] of MERGED) if (end.test(base)) return base.replace(end, merged)
  return `${base}ськ`
}

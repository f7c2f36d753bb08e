import { UNCHANGED, type WordForms, type WordKey } from './wordForms.ts'

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['servicemen', 'serviceman'],
  ['servicewomen', 'servicewoman'],
  ['riflemen', 'rifleman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['knives', 'knife'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['leaves', 'leaf'],
])
/** Words that end like a plural and are none. */
const NO_PLURAL = /(?:ss|us|is|corps|series|species|news)$/

const key = (stem: string): WordKey => ({ stem, classes: UNCHANGED })

/** English words: plural, possessive, ordinals, and the endings of verbs. */
export const englishForms: WordForms = {
  fold: (word) => word.replace(/'s$/, '').replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'),
  ofTerm: (word, alone) => (alone ? [key(word)] : [key(word), ...singulars(word).map(key)]),
  ofText: (word) => [key(word), ...singulars(word).map(key), ...verbStems(word).map(key)],
}

function singulars(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return [irregular]
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.test(word)) return []
  const one = word.slice(0, -1)
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`]
  if (/(?:sh|ch|x|z|ss|o)es$/.test(word)) return [one, word.slice(0, -2)]
  return [one]
}

/** What a word in -ed or -ing may come of; only as long as enough of it is left to be told by. */
function verbStems(word: string): readonly string[] {
  const stem = /^(.{4,})(?:ed|ing)$/.exec(word)?.[1]
  if (stem === undefined) return []
  const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...doubled]
}

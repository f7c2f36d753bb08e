import type { WordForms, WordKey } from '../words/wordForms.ts'
import { baseFormKeys } from './baseFormKeys.ts'
import { bit, CLASSES_BY_ENDING, ENDING_MAX } from './endings.ts'
import { FUNCTION_WORDS } from './functionWords.ts'

/** Ukrainian words, by endings and the alternations of stems; without a dictionary. */
export const ukrainianForms: WordForms = {
  // 11-го and 11-й are the number.
  fold: (word) => EUPHONIC.get(word) ?? word.replace(/^(\d+)-\p{L}{1,3}$/u, '$1'),
  // A word of a longer term may stand in any case already (командир взводу).
  ofTerm: (word, alone) => (alone ? baseFormKeys(word) : [...baseFormKeys(word), ...splits(word)]),
  ofText: splits,
}

/** Words that change with the sounds around them (Ukrainian orthography 2019, sections 23 to 25). */
const EUPHONIC: ReadonlyMap<string, string> = new Map([
  ['у', 'в'],
  ['й', 'і'],
  ['із', 'з'],
  ['зі', 'з'],
  ['усе', 'все'],
  ['усі', 'всі'],
])

/** A word split before every ending that it may have. */
function splits(word: string): readonly WordKey[] {
  if (FUNCTION_WORDS.has(word)) return [{ stem: word, classes: bit.unchanged }]
  const keys: WordKey[] = []
  for (let length = 0; length <= ENDING_MAX && word.length - length >= 2; length++) {
    const cut = word.length - length
    const classes = CLASSES_BY_ENDING.get(word.slice(cut))
    if (classes !== undefined) keys.push({ stem: word.slice(0, cut), classes })
  }
  // A word of one letter has no ending.
  return keys.length > 0 ? keys : [{ stem: word, classes: bit.unchanged }]
}

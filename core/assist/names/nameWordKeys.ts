import { bit } from '../terms/ukrainian/endings.ts'
import { possibleBaseForms } from '../terms/ukrainian/possibleBaseForms.ts'
import { ukrainianForms } from '../terms/ukrainian/ukrainianForms.ts'
import { UNCHANGED, type WordKey } from '../terms/words/wordForms.ts'
import { foldWord } from './nameWords.ts'

/** What a word of an approved form may stand as in a text of the language (base tag). */
export function formWordKeys(word: string, language: string): readonly WordKey[] {
  const folded = foldWord(word)
  if (language !== 'uk') return [{ stem: folded, classes: UNCHANGED }]
  // Рівне, Курахове: adjectives, with which рівень has nothing to do.
  if (/[нв]е$/.test(folded)) {
    return [
      { stem: folded, classes: bit.unchanged },
      { stem: folded.slice(0, -1), classes: bit.adjectiveHard },
    ]
  }
  const keys = [...ukrainianForms.ofTerm(folded, true)]
  // Surnames in -ін, -ов are declined like nouns and like adjectives: Путіна, Путіним.
  if (/[оеєиії][вн]$/.test(folded)) keys.push({ stem: folded, classes: bit.adjectiveHard })
  // Шевченкові, Павлові
  if (folded.endsWith('о')) keys.push({ stem: folded.slice(0, -1), classes: bit.masculineHard })
  // Кривому Розі: і with о and г with з at once.
  const softened = /^(.+)і([гкх])$/.exec(folded)
  if (softened !== null) {
    const [, head = '', last = ''] = softened
    keys.push({ stem: `${head}о${{ г: 'з', к: 'ц', х: 'с' }[last] ?? last}`, classes: bit.soften })
  }
  // Київська, Путіна, Азовське
  const adjective = /^(.+(?:[сцз]ьк|[оеє]в|[иії]н|н))[ае]$/.exec(folded)?.[1]
  if (adjective !== undefined) keys.push({ stem: adjective, classes: bit.adjectiveHard })
  return keys
}

/** What a word of a text may be a form of. */
export function textWordKeys(word: string, language: string): readonly WordKey[] {
  const folded = foldWord(word)
  if (language === 'uk') return ukrainianForms.ofText(folded)
  const owner = language === 'en' ? folded.replace(/'s$/, '') : folded
  const keys = [{ stem: folded, classes: UNCHANGED }]
  return owner === folded ? keys : [...keys, { stem: owner, classes: UNCHANGED }]
}

/**
 * What a word of a text and the other forms of the same word may stand as, those with another stem
 * included: Ользі and Ольга. A stem stands once.
 */
export function kindredWordKeys(word: string, language: string): readonly WordKey[] {
  const own = textWordKeys(word, language)
  if (language !== 'uk') return own
  const classes = new Map<string, number>()
  const add = (key: WordKey) => classes.set(key.stem, (classes.get(key.stem) ?? 0) | key.classes)
  own.forEach(add)
  for (const base of possibleBaseForms(foldWord(word))) {
    const keys = formWordKeys(base, language)
    if (sharesKey(keys, own)) keys.forEach(add)
  }
  return [...classes].map(([stem, all]) => ({ stem, classes: all }))
}

/** Whether two words may be forms of one another. */
export function sharesKey(ones: readonly WordKey[], others: readonly WordKey[]): boolean {
  return ones.some((one) =>
    others.some((other) => one.stem === other.stem && (one.classes & other.classes) !== 0),
  )
}

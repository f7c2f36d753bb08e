import { bit } from '../terms/ukrainian/endings.ts'
import { UNCHANGED, type WordKey } from '../terms/words/wordForms.ts'
import { foldWord, nameWords } from './nameWords.ts'

/**
 * The keys of the words in which a place stands for its people and for what is of it: Росія,
 * російський, росіяни; Північна Корея, північнокорейський; North Korea, North Korean. Empty: the
 * language has no rule for it. More are made than exist, which does no harm.
 */
export function placeAdjectiveKeys(
  place: string,
  language: string,
): readonly (readonly WordKey[])[] {
  const words = nameWords(place).map((word) => foldWord(word.text))
  const last = words.at(-1)
  if (last === undefined) return []
  if (language === 'en') {
    const adjectives = englishAdjectives(last)
    const before = words.slice(0, -1).map((word) => [unchanged(word)])
    return adjectives.length === 0 ? [] : [...before, adjectives.map(unchanged)]
  }
  if (language !== 'uk' || words.length > 2) return []
  const [first = ''] = words
  if (words.length === 2 && place.includes('-')) {
    return [[unchanged(first)], ukrainianStems(last).flatMap(ukrainianKeys)]
  }
  const side = words.length === 1 ? '' : /^(.+н)(?:а|ий|е)$/.exec(words[0] ?? '')?.[1]
  if (side === undefined) return []
  const head = side === '' ? '' : `${side}о`
  return [ukrainianStems(last).flatMap((stem) => ukrainianKeys(head + stem))]
}

const unchanged = (stem: string): WordKey => ({ stem, classes: UNCHANGED })

/** Countries whose adjective is not made by adding -n or -ian, with what their people are called. */
const ENGLISH: Readonly<Record<string, string>> = {
  ...{
    china: 'chinese',
    japan: 'japanese',
    poland: 'polish pole poles',
    turkey: 'turkish turk turks',
  },
  ...{ france: 'french', germany: 'german germans', britain: 'british', england: 'english' },
  ...{
    kingdom: 'british',
    states: 'american americans',
    spain: 'spanish',
    italy: 'italian italians',
  },
  ...{
    belarus: 'belarusian belarusians',
    kazakhstan: 'kazakh',
    uzbekistan: 'uzbek',
    iran: 'iranian',
  },
  ...{ vietnam: 'vietnamese', israel: 'israeli', hungary: 'hungarian', finland: 'finnish' },
  ...{ sweden: 'swedish', norway: 'norwegian', denmark: 'danish', netherlands: 'dutch' },
}

function englishAdjectives(word: string): readonly string[] {
  const known = ENGLISH[word]
  if (known !== undefined) return known.split(' ')
  if (word.endsWith('a')) return [`${word}n`, `${word}ns`]
  const stem = word.slice(0, -1)
  return word.endsWith('e') ? [`${stem}ian`, `${stem}ians`] : []
}

/** What -ськ- makes of the consonant before it (Ukrainian orthography 2019, § 29). */
const MERGED: readonly (readonly [RegExp, string])[] = [
  [/[сцз]ьк$/, '$&'],
  [/([іо]в)ц$/, '$1ецьк'],
  [/ччин$/, 'цьк'],
  [/щин$/, 'ськ'],
  [/^франц$/, 'французьк'],
  [/(?:жж|[гжз])$/, 'зьк'],
  [/(?:чч|[кцч])$/, 'цьк'],
  [/(?:сс|[хшсщ])$/, 'ськ'],
]

/** The stems of a place's adjective: Росія, російськ-; Японія, японськ-; Суми, сумськ-. */
function ukrainianStems(word: string): readonly string[] {
  const bases = /[іе]я$/.test(word)
    ? [word.replace(/я$/, 'й'), word.replace(/[іе]я$/, '')]
    : [word.replace(/(?:(?<!л)ь|[аяоеиії])$/, '')]
  return bases.map((base) => {
    const merged = MERGED.find(([end]) => end.test(base))
    return merged === undefined ? `${base}ськ` : base.replace(...merged)
  })
}

/** Shorter stems of peoples are those of other words: роц- of Росія is that of рік. */
const PEOPLE_MIN = 4

/** російськ-: the adjective, and росіян-, українц-, кореєць. */
function ukrainianKeys(stem: string): readonly WordKey[] {
  const people = stem.replace(/[сцз]ьк$/, '')
  if (people.length < PEOPLE_MIN) return [{ stem, classes: bit.adjectiveHard }]
  const keys: WordKey[] = [
    { stem, classes: bit.adjectiveHard },
    { stem: `${people}ц`, classes: bit.masculineSoft },
    unchanged(people.endsWith('й') ? `${people.slice(0, -1)}єць` : `${people}ець`),
  ]
  if (!people.endsWith('ій')) return keys
  const land = `${people.slice(0, -1)}ян`
  return [
    ...keys,
    { stem: land, classes: bit.masculineHard },
    { stem: `${land}ин`, classes: bit.masculineHard },
  ]
}

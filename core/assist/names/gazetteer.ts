import { isTail } from '../terms/korean/isTail.ts'
import type { WordKey } from '../terms/words/wordForms.ts'
import { BODIES, KOREANS, OTHER_PEOPLE } from './gazetteerPeople.ts'
import { DECIDED_PLACES, KOREAN_PLACES, OTHER_PLACES, UKRAINIAN_PLACES } from './gazetteerPlaces.ts'
import type { NameKind } from './nameEntry.ts'
import { formWordKeys, sharesKey, textWordKeys } from './nameWordKeys.ts'
import { foldWord, nameWords } from './nameWords.ts'

/** A name with the forms that people write, the usual one first in each language. */
export interface GazetteerName {
  readonly kind: NameKind
  /** The language it is of, and whose rules of transliteration it follows; other: neither. */
  readonly origin: 'ko' | 'uk' | 'other'
  readonly ko: readonly string[]
  /** As in the North, where that is known. */
  readonly northern: readonly string[]
  readonly uk: readonly string[]
  readonly en: readonly string[]
}

type Row = readonly [ko: string, northern: string, uk: string, en: string]

const forms = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|'))

function names(
  kind: NameKind,
  origin: GazetteerName['origin'],
  rows: readonly Row[],
): readonly GazetteerName[] {
  return rows.map(([ko, northern, uk, en]) => ({
    kind,
    origin,
    ko: forms(ko),
    northern: forms(northern),
    uk: forms(uk),
    en: forms(en),
  }))
}

const GAZETTEER: readonly GazetteerName[] = [
  ...names('place', 'uk', DECIDED_PLACES),
  ...names('place', 'uk', UKRAINIAN_PLACES),
  ...names('place', 'other', OTHER_PLACES),
  ...names('place', 'ko', KOREAN_PLACES),
  ...names('person', 'ko', KOREANS),
  ...names('person', 'other', OTHER_PEOPLE),
  ...names('unit', 'other', BODIES),
]

let index: ReadonlyMap<string, readonly GazetteerName[]> | null = null

/**
 * What the gazetteer has under a spelling of a language (base tag), names of the kind first: by the
 * usual form, by an older one, and with what a text adds to it, since names are picked from texts:
 * particles in Korean, case endings in Ukrainian, a possessive in English.
 */
export function gazetteer(
  text: string,
  language: string,
  kind: NameKind,
): readonly GazetteerName[] {
  const exact = bySpelling(text, language)
  const found = exact.length > 0 ? exact : inText(text, language)
  return [
    ...found.filter((name) => name.kind === kind),
    ...found.filter((name) => name.kind !== kind),
  ]
}

function bySpelling(text: string, language: string): readonly GazetteerName[] {
  index ??= indexed()
  return index.get(`${language} ${spellingKey(text)}`) ?? []
}

function inText(text: string, language: string): readonly GazetteerName[] {
  switch (language) {
    case 'uk':
      return inAnyCase(text)
    case 'en':
      return bySpelling(text.replace(/['’]s$/, ''), language)
    case 'ko':
      return withoutCity(text) ?? beforeParticles(text)
    default:
      return []
  }
}

/** A city is known without the word for one as well: 평양시. */
function withoutCity(text: string): readonly GazetteerName[] | null {
  const [, city = ''] = /^([가-힣]{2,})시$/.exec(text) ?? []
  const places = bySpelling(city, 'ko').filter(({ kind }) => kind === 'place')
  return places.length > 0 ? places : null
}

/** The longest name of which the text is nothing but particles more. */
function beforeParticles(text: string): readonly GazetteerName[] {
  for (let length = text.length - 1; length >= 2; length--) {
    const found = bySpelling(text.slice(0, length), 'ko')
    const tail = text.slice(length)
    if (found.length > 0 && isTail(text.slice(0, length), tail, false)) return found
  }
  return []
}

/** Every spelling that the gazetteer has of a name in the language, when it knows this one of it. */
export function gazetteerSpellings(
  text: string,
  language: string,
  kind: NameKind,
): readonly string[] {
  return bySpelling(text, language)
    .filter((name) => name.kind === kind)
    .flatMap((name) => {
      if (language === 'ko') return [...name.ko, ...name.northern]
      return language === 'uk' ? name.uk : language === 'en' ? name.en : []
    })
}

function indexed(): ReadonlyMap<string, readonly GazetteerName[]> {
  const map = new Map<string, GazetteerName[]>()
  const add = (language: string, spellings: readonly string[], name: GazetteerName) => {
    for (const spelling of spellings) {
      const key = `${language} ${spellingKey(spelling)}`
      const known = map.get(key)
      if (known === undefined) map.set(key, [name])
      else if (!known.includes(name)) known.push(name)
    }
  }
  for (const name of GAZETTEER) {
    add('ko', [...name.ko, ...name.northern], name)
    add('uk', name.uk, name)
    add('en', name.en, name)
  }
  return map
}

/** A Ukrainian form of a name with what its words may stand as. */
interface InflectedForm {
  readonly name: GazetteerName
  readonly words: readonly (readonly WordKey[])[]
}

let inflected: ReadonlyMap<string, readonly InflectedForm[]> | null = null

/** Names whose Ukrainian words stand in the text one by one, each in any case. */
function inAnyCase(text: string): readonly GazetteerName[] {
  inflected ??= inflectedForms()
  const words = nameWords(text).map((word) => textWordKeys(word.text, 'uk'))
  const found = new Set<GazetteerName>()
  for (const { stem } of words[0] ?? []) {
    for (const form of inflected.get(stem) ?? []) {
      const fits =
        form.words.length === words.length &&
        form.words.every((keys, at) => sharesKey(keys, words[at] ?? []))
      if (fits) found.add(form.name)
    }
  }
  return [...found]
}

/** By the stems of the first word. */
function inflectedForms(): ReadonlyMap<string, readonly InflectedForm[]> {
  const map = new Map<string, InflectedForm[]>()
  for (const name of GAZETTEER) {
    for (const text of name.uk) {
      const words = nameWords(text).map((word) => formWordKeys(word.text, 'uk'))
      for (const { stem } of words[0] ?? []) {
        const known = map.get(stem)
        if (known === undefined) map.set(stem, [{ name, words }])
        else known.push({ name, words })
      }
    }
  }
  return map
}

/** Spellings that differ in capitals, spaces, hyphens or kinds of apostrophe are one. */
function spellingKey(text: string): string {
  return foldWord(text.trim()).replace(/[\s‐-]+/g, ' ')
}

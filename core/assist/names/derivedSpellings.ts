import { type LanguageTag, parseLanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { gazetteerSpellings } from './gazetteer.ts'
import { koreanPersonName } from './koreanPersonName.ts'
import { mixedUsage } from './koreanUsage.ts'
import type { NameEntry } from './nameEntry.ts'
import { proposeForms } from './proposeForms.ts'

/** Spellings with fewer letters are words of the language as often as names. */
const LETTERS_MIN = 4

interface Spelling {
  readonly language: LanguageTag
  readonly text: string
}

/**
 * How else a name would be spelt in its languages: by the systems that were not chosen, by older
 * usage that the gazetteer knows. Nobody wrote these into the ledger, and yet they mean this name.
 */
export function derivedSpellings(name: NameEntry): readonly Spelling[] {
  if (name.kind !== 'person' && name.kind !== 'place') return []
  const tags = Object.keys(name.forms).flatMap((tag) => parseLanguageTag(tag) ?? [])
  const spellings = [...bySystem(name, tags), ...byGazetteer(name, tags)]
  return spellings.filter(({ language, text }, at) => {
    const isFirst = spellings.findIndex((one) => one.language === language && one.text === text)
    const letters = text.normalize('NFD').replace(/\P{L}/gu, '').length
    return isFirst === at && letters >= LETTERS_MIN && text !== name.forms[language]?.text
  })
}

function bySystem(name: NameEntry, tags: readonly LanguageTag[]): readonly Spelling[] {
  const of = (base: string) => tags.find((tag) => baseLanguage(tag) === base)
  const source = of('ko') ?? of('uk')
  const text = source === undefined ? undefined : name.forms[source]?.text
  if (source === undefined || text === undefined) return []
  const targets = tags.filter((tag) => baseLanguage(tag) !== baseLanguage(source))
  const proposed = proposeForms(text, source, name.kind, targets)
  const person = name.kind === 'person' ? koreanPersonName(text) : null
  const english = person === null ? undefined : targets.find((tag) => baseLanguage(tag) === 'en')
  return [
    ...proposed.filter(({ language }) => targets.includes(language)),
    ...(person === null || english === undefined
      ? []
      : mixedUsage(person).map((mixed) => ({ language: english, text: mixed }))),
  ]
}

function byGazetteer(name: NameEntry, tags: readonly LanguageTag[]): readonly Spelling[] {
  return tags.flatMap((language) =>
    gazetteerSpellings(name.forms[language]?.text ?? '', baseLanguage(language), name.kind).map(
      (text) => ({ language, text }),
    ),
  )
}

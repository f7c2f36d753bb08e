import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { foldKorean } from '../terms/korean/foldKorean.ts'
import type { WordKey } from '../terms/words/wordForms.ts'
import { derivedSpellings } from './derivedSpellings.ts'
import type { NameEntry, NameForm } from './nameEntry.ts'
import { formWordKeys } from './nameWordKeys.ts'
import { foldWord, nameWords } from './nameWords.ts'
import { placeAdjectiveKeys } from './placeAdjectiveKeys.ts'

/**
 * approved: the form of the ledger; variant: a spelling that was seen; derived: what another system
 * would write; adjective: of a place, and as good as the place.
 */
type FormStanding = 'approved' | 'variant' | 'derived' | 'adjective'

/** One spelling of one name in one language, ready to be found. */
export interface LedgerForm {
  readonly name: NameEntry
  readonly language: LanguageTag
  /** Of the language: ko for ko-KP. */
  readonly base: string
  readonly text: string
  readonly standing: FormStanding
  readonly words: readonly FormWord[]
  /** What is the same for spellings that are alike, whatever language they are of. */
  readonly spelling: string
  /** The first Hangul syllable, folded; empty: it does not begin with one. */
  readonly hangul: string
  /** The stems of the first word, where it does not begin with Hangul. */
  readonly heads: readonly WordPosting[]
}

interface FormWord {
  readonly keys: readonly WordKey[]
  /** Whether it begins with a capital, and so is found only where the text has one. */
  readonly capital: boolean
  /** What stands between this word and the one before it. */
  readonly gap: string
}

/** A spelling under a stem of its first word, with the endings that go with the stem. */
export interface WordPosting {
  readonly stem: string
  readonly classes: number
  readonly form: LedgerForm
}

/** A ledger is made anew whenever one of its names changes, and the others stay as they are. */
const cache = new WeakMap<NameEntry, readonly LedgerForm[]>()

/**
 * Everything that a name is found by: its approved forms with their adjectives, then the variants
 * of each, then what other systems would write.
 */
export function ledgerForms(name: NameEntry): readonly LedgerForm[] {
  const known = cache.get(name)
  if (known !== undefined) return known
  const forms = [
    ...approvedForms(name).flatMap(([language, { text, variants }]) => [
      ...spelt(name, language, text, 'approved'),
      ...variants
        .filter((variant) => variant !== text)
        .flatMap((variant) => spelt(name, language, variant, 'variant')),
    ]),
    ...derivedSpellings(name).flatMap(({ language, text }) =>
      spelt(name, language, text, 'derived'),
    ),
  ]
  cache.set(name, forms)
  return forms
}

/** The approved forms of a name by language tag. */
export function approvedForms(name: NameEntry): readonly (readonly [LanguageTag, NameForm])[] {
  return Object.entries(name.forms).flatMap(([tag, form]) =>
    form === undefined ? [] : [[tag as LanguageTag, form] as const],
  )
}

/** The spelling, and the adjective of a place; nothing where it has no word. */
function spelt(
  name: NameEntry,
  language: LanguageTag,
  text: string,
  standing: 'approved' | 'variant' | 'derived',
): readonly LedgerForm[] {
  const base = baseLanguage(language)
  const words = formWords(text, base)
  if (words.length === 0) return []
  const head = /^\p{Script=Hangul}/u.test(text) ? foldKorean(text.charAt(0)) : ''
  const without = { name, language, base, text, spelling: foldWord(text) }
  const form = indexed({ ...without, standing, words, hangul: head })
  if (name.kind !== 'place' || standing !== 'approved' || head !== '') return [form]
  const adjective = placeAdjectiveKeys(text, base).map((keys, at) => ({
    keys,
    capital: base === 'en',
    gap: words[at]?.gap ?? ' ',
  }))
  if (adjective.length === 0) return [form]
  return [form, indexed({ ...without, standing: 'adjective', words: adjective, hangul: '' })]
}

function indexed(form: Omit<LedgerForm, 'heads'>): LedgerForm {
  const heads: WordPosting[] = []
  const whole: LedgerForm = { ...form, heads }
  if (form.hangul !== '') return whole
  for (const { stem, classes } of form.words[0]?.keys ?? []) {
    heads.push({ stem, classes, form: whole })
  }
  return whole
}

function formWords(text: string, base: string): readonly FormWord[] {
  const words = nameWords(text)
  return words.map((word, at) => ({
    keys: formWordKeys(word.text, base),
    capital: /^\p{Lu}/u.test(word.text),
    gap: at === 0 ? '' : text.slice(words[at - 1]?.range.end, word.range.start),
  }))
}

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
  readonly text: string
  readonly standing: FormStanding
  /** The lower wins where spellings are alike: the interview's stand before the library's. */
  readonly rank: number
  readonly words: readonly FormWord[]
}

interface FormWord {
  readonly keys: readonly WordKey[]
  /** Whether it begins with a capital, and so is found only where the text has one. */
  readonly capital: boolean
  /** What stands between this word and the one before it. */
  readonly gap: string
}

/** A spelling under a stem of its first word, with the endings that go with the stem. */
interface WordPosting {
  readonly classes: number
  readonly form: LedgerForm
}

/** The spellings of one language, by what they begin with. */
interface FormIndex {
  /** By the first Hangul syllable, folded. */
  readonly hangul: Map<string, LedgerForm[]>
  /** By the stems of the first word. */
  readonly words: Map<string, WordPosting[]>
}

/** The names that hold for an interview, ready to be found in texts. */
export interface NameLedger {
  /** The interview's, then the library's. */
  readonly names: readonly NameEntry[]
  /** By base language: ko for ko-KP. */
  readonly languages: ReadonlyMap<string, FormIndex>
}

/**
 * Makes names findable. Where a spelling stands in the interview's ledger and in the library's, it
 * means the interview's name; and a spelling that a system derives never hides a written one.
 */
export function nameLedger(
  interview: readonly NameEntry[],
  library: readonly NameEntry[],
): NameLedger {
  const names = [...interview, ...library]
  const languages = new Map<string, FormIndex>()
  const taken = new Set<string>()
  const enter = (ledgerForm: Omit<LedgerForm, 'words'>, taking: Set<string>) => {
    const base = baseLanguage(ledgerForm.language)
    const key = `${base} ${foldWord(ledgerForm.text)}`
    if (taken.has(key)) return
    taking.add(key)
    const index = languages.get(base) ?? { hangul: new Map(), words: new Map() }
    languages.set(base, index)
    addForm(index, ledgerForm, base)
  }
  for (const [owner, entries] of [interview, library].entries()) {
    const taking = new Set<string>()
    entries.forEach((name, at) => {
      const rank = owner === 0 ? at : interview.length + at
      for (const [language, form] of approvedForms(name)) {
        const { text } = form
        enter({ name, language, text, standing: 'approved', rank }, taking)
        for (const variant of form.variants) {
          if (variant === text) continue
          enter({ name, language, text: variant, standing: 'variant', rank }, taking)
        }
      }
    })
    for (const key of taking) taken.add(key)
  }
  names.forEach((name, at) => {
    for (const { language, text } of derivedSpellings(name)) {
      const rank = names.length + at
      enter({ name, language, text, standing: 'derived', rank }, new Set())
    }
  })
  return { names, languages }
}

/** The approved forms of a name by language tag. */
export function approvedForms(name: NameEntry): readonly (readonly [LanguageTag, NameForm])[] {
  return Object.entries(name.forms).flatMap(([tag, form]) =>
    form === undefined ? [] : [[tag as LanguageTag, form] as const],
  )
}

function addForm(index: FormIndex, without: Omit<LedgerForm, 'words'>, base: string): void {
  const form = { ...without, words: formWords(without.text, base) }
  const first = form.words[0]
  if (first === undefined) return
  if (/^\p{Script=Hangul}/u.test(form.text)) {
    push(index.hangul, foldKorean(form.text.charAt(0)), form)
    return
  }
  for (const { stem, classes } of first.keys) push(index.words, stem, { classes, form })
  if (form.name.kind !== 'place' || form.standing !== 'approved') return
  const words = placeAdjectiveKeys(form.text, base).map((keys, at) => ({
    keys,
    capital: base === 'en',
    gap: at === 0 ? '' : ' ',
  }))
  const adjective: LedgerForm = { ...form, standing: 'adjective', words }
  for (const { stem, classes } of words[0]?.keys ?? []) {
    push(index.words, stem, { classes, form: adjective })
  }
}

function formWords(text: string, base: string): readonly FormWord[] {
  const words = nameWords(text)
  return words.map((word, at) => ({
    keys: formWordKeys(word.text, base),
    capital: /^\p{Lu}/u.test(word.text),
    gap: at === 0 ? '' : text.slice(words[at - 1]?.range.end, word.range.start),
  }))
}

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [value])
  else known.push(value)
}

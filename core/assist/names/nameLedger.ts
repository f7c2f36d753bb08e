import type { LanguageTag } from '../../interview/languageTag.ts'
import type { NameEntry } from './nameEntry.ts'
import { foldWord, nameWords } from './nameWords.ts'
import { ukrainianNameForms } from './ukrainianNameForms.ts'

/** approved: the form of the ledger; variant: a spelling that was seen. */
export type FormStanding = 'approved' | 'variant'

/** One spelling of one name in one language, ready to be found. */
export interface LedgerForm {
  readonly name: NameEntry
  readonly language: LanguageTag
  readonly text: string
  readonly standing: FormStanding
  /** The first wins where two names share a spelling: the interview's come before the library's. */
  readonly rank: number
  readonly words: readonly FormWord[]
}

interface FormWord {
  /** Folded: every form in which this word may stand in a text. */
  readonly forms: ReadonlySet<string>
  readonly capital: boolean
  /** What stands between this word and the one before it. */
  readonly gap: string
}

/** The forms of one language, by what they begin with. */
interface FormIndex {
  /** By the first Hangul syllable. */
  readonly hangul: ReadonlyMap<string, readonly LedgerForm[]>
  /** By every folded form of the first word. */
  readonly words: ReadonlyMap<string, readonly LedgerForm[]>
}

/** The names that hold for an interview, ready to be found in texts. */
export interface NameLedger {
  /** The interview's, then the library's. */
  readonly names: readonly NameEntry[]
  /** By base language ('ko' for ko-KP). */
  readonly languages: ReadonlyMap<string, FormIndex>
}

export function baseLanguage(tag: string): string {
  return tag.split('-', 1)[0] ?? tag
}

/**
 * Makes names findable. Where a spelling stands both in the interview's ledger and in the
 * library's, it means the interview's name.
 */
export function nameLedger(
  interview: readonly NameEntry[],
  library: readonly NameEntry[],
): NameLedger {
  const names = [...interview, ...library]
  const ofInterview = new Set<string>()
  const building = new Map<
    string,
    { hangul: Map<string, LedgerForm[]>; words: Map<string, LedgerForm[]> }
  >()
  names.forEach((name, rank) => {
    for (const [language, form] of formEntries(name)) {
      const base = baseLanguage(language)
      const index = building.get(base) ?? { hangul: new Map(), words: new Map() }
      building.set(base, index)
      const spellings: readonly (readonly [string, FormStanding])[] = [
        [form.text, 'approved'],
        ...form.variants.map((variant) => [variant, 'variant'] as const),
      ]
      for (const [text, standing] of spellings) {
        const key = `${base} ${foldWord(text)}`
        if (rank < interview.length) ofInterview.add(key)
        else if (ofInterview.has(key)) continue
        const ledgerForm: LedgerForm = {
          name,
          language,
          text,
          standing,
          rank,
          words: formWords(text, base),
        }
        const first = text.at(0) ?? ''
        if (/\p{Script=Hangul}/u.test(first)) add(index.hangul, first, ledgerForm)
        else for (const word of ledgerForm.words[0]?.forms ?? []) add(index.words, word, ledgerForm)
      }
    }
  })
  return { names, languages: building }
}

/** The forms of a name by language tag. */
export function formEntries(
  name: NameEntry,
): readonly (readonly [LanguageTag, NameEntry['forms'][LanguageTag] & object])[] {
  return Object.entries(name.forms).flatMap(([tag, form]) =>
    form === undefined ? [] : [[tag as LanguageTag, form] as const],
  )
}

function formWords(text: string, base: string): readonly FormWord[] {
  const words = nameWords(text)
  return words.map((word, at) => ({
    forms: base === 'uk' ? ukrainianNameForms(word.text) : new Set([foldWord(word.text)]),
    capital: /^\p{Lu}/u.test(word.text),
    gap: text.slice(words[at - 1]?.range.end ?? 0, word.range.start),
  }))
}

function add(index: Map<string, LedgerForm[]>, key: string, form: LedgerForm): void {
  const forms = index.get(key)
  if (forms === undefined) index.set(key, [form])
  else forms.push(form)
}

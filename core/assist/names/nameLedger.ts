import { type LedgerForm, ledgerForms, type WordPosting } from './ledgerForm.ts'
import type { NameEntry } from './nameEntry.ts'

/** The spellings of one language, by what they begin with. */
export interface FormIndex {
  /** By the first Hangul syllable, folded. */
  readonly hangul: Map<string, LedgerForm[]>
  /** By the stems of the first word. */
  readonly words: Map<string, WordPosting[]>
}

/** The names that hold for an interview, ready to be found in texts. */
export interface NameLedger {
  /** The interview's, then the library's. */
  readonly names: readonly NameEntry[]
  /** Where each stands among them: the lower wins where spellings are alike. */
  readonly places: ReadonlyMap<NameEntry, number>
  /** By base language: ko for ko-KP. */
  readonly languages: ReadonlyMap<string, FormIndex>
}

/**
 * Makes names findable. Where a spelling stands in the interview's ledger and in the library's, it
 * means the interview's name; and a spelling that a system derives never hides a written one.
 *
 * What a name is found by is worked out once for each name (`ledgerForms`), so that a ledger is
 * cheap to make again after one of its names has changed.
 */
export function nameLedger(
  interview: readonly NameEntry[],
  library: readonly NameEntry[],
): NameLedger {
  const names = [...interview, ...library]
  const places = new Map(names.map((name, at) => [name, at]))
  const languages = new Map<string, FormIndex>()
  /** The written spellings of each language. */
  const written = new Map<string, Set<string>>()
  const derived: LedgerForm[] = []
  for (const entries of [interview, library]) {
    const taking: LedgerForm[] = []
    for (const name of entries) {
      for (const form of ledgerForms(name)) {
        if (form.standing === 'derived') derived.push(form)
        else if (written.get(form.base)?.has(form.spelling) !== true) taking.push(form)
      }
    }
    for (const form of taking) {
      enter(languages, form)
      const spellings = written.get(form.base)
      if (spellings === undefined) written.set(form.base, new Set([form.spelling]))
      else spellings.add(form.spelling)
    }
  }
  for (const form of derived) {
    if (written.get(form.base)?.has(form.spelling) !== true) enter(languages, form)
  }
  return { names, places, languages }
}

function enter(languages: Map<string, FormIndex>, form: LedgerForm): void {
  let index = languages.get(form.base)
  if (index === undefined) {
    index = { hangul: new Map(), words: new Map() }
    languages.set(form.base, index)
  }
  if (form.hangul !== '') push(index.hangul, form.hangul, form)
  for (const posting of form.heads) push(index.words, posting.stem, posting)
}

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [value])
  else known.push(value)
}

import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { foldKorean } from '../terms/korean/foldKorean.ts'
import type { WordKey } from '../terms/words/wordForms.ts'
import { hangulMatch } from './hangulMatch.ts'
import type { LedgerForm } from './ledgerForm.ts'
import { mayBeginWith } from './mayBeginWith.ts'
import type { FormIndex, NameLedger } from './nameLedger.ts'
import { sharesKey, textWordKeys } from './nameWordKeys.ts'
import { type NameWord, nameWords } from './nameWords.ts'
import { remembered } from './remembered.ts'

/** A stretch of a text with every spelling of the ledger that fits it, the winning one first. */
export interface NameMatch {
  readonly range: TextRange
  /** What fits, and whether as the approved form. */
  readonly fits: readonly NameFit[]
}

export interface NameFit {
  readonly form: LedgerForm
  readonly approved: boolean
}

/** The spellings that may begin at a word of a text. */
interface Beginnings {
  /** By a stem of the word. */
  readonly stems: readonly LedgerForm[]
  /** By its first Hangul syllable. */
  readonly hangul: readonly LedgerForm[]
}

const NO_FORMS: readonly LedgerForm[] = []
const NO_BEGINNINGS: Beginnings = { stems: NO_FORMS, hangul: NO_FORMS }

/** What the words of texts of a language may be forms of. */
type KeysOf = (word: string) => readonly WordKey[]

/** Looks for names in many texts of one language. */
interface NameSearch {
  /** Whether a name may begin at a word, whatever stands around it. */
  mayBegin(word: string): boolean
  /** Whether one may at a word with this letter at its head (`hasPlainHead`). */
  mayBeginWith(letter: string): boolean
  /** `nameMatches`, given the words of the text and at which of them a name may begin, in order. */
  matches(text: string, words: readonly NameWord[], starts: readonly number[]): readonly NameMatch[]
}

/** The names that stand in a text, in order and without overlaps; the longest wins. */
export function nameMatches(
  ledger: NameLedger,
  text: string,
  language: LanguageTag,
): readonly NameMatch[] {
  const words = nameWords(text)
  return nameSearch(ledger, language).matches(text, words, [...words.keys()])
}

/** What a word may begin is worked out once for every word, and kept for as long as the search is. */
export function nameSearch(ledger: NameLedger, language: LanguageTag): NameSearch {
  const base = baseLanguage(language)
  const index = ledger.languages.get(base)
  if (index === undefined) {
    return { mayBegin: () => false, mayBeginWith: () => false, matches: () => [] }
  }
  const keysOf = remembered((word: string) => textWordKeys(word, base))
  const beginningsOf = remembered((word: string) => beginnings(index, word, base))
  const matches: NameSearch['matches'] = (text, words, starts) => {
    const found: Found[] = []
    for (const at of starts) {
      const word = words[at]
      if (word === undefined) continue
      const begun = beginningsOf(word.text)
      if (begun === NO_BEGINNINGS) continue
      const { stems, hangul } = begun
      const { start } = word.range
      const add = (form: LedgerForm, match: { readonly end: number; readonly exact: boolean }) =>
        found.push({
          form,
          start,
          end: match.end,
          approved: match.exact && isApproved(form, language),
        })
      for (const form of stems) {
        const match = wordsMatch(form, words, at, text, keysOf)
        if (match !== null) add(form, match)
      }
      for (const form of hangul) {
        const match = hangulMatch(form.text, form.name.kind, text, start)
        if (match !== null) add(form, match)
      }
    }
    return found.length === 0 ? [] : withoutOverlaps(found, ledger)
  }
  const mayBegin = (word: string) => {
    const { stems, hangul } = beginnings(index, word, base)
    return stems.length > 0 || hangul.length > 0
  }
  // Of use where many texts are searched alone: it goes through all names of the ledger.
  let headed: ((letter: string) => boolean) | null = null
  return {
    mayBegin,
    mayBeginWith: (letter) => {
      headed ??= mayBeginWith(index)
      return headed(letter)
    },
    matches,
  }
}

function beginnings(index: FormIndex, word: string, base: string): Beginnings {
  let stems: Set<LedgerForm> | null = null
  for (const { stem, classes } of textWordKeys(word, base)) {
    const postings = index.words.get(stem)
    // Most words begin no name, and make nothing.
    if (postings === undefined) continue
    stems ??= new Set()
    const isCapital = /^\p{Lu}/u.test(word)
    for (const posting of postings) {
      if ((posting.classes & classes) === 0) continue
      // A name is written with its capital.
      if (isCapital || posting.form.words[0]?.capital !== true) stems.add(posting.form)
    }
  }
  const hangul = index.hangul.get(foldKorean(word.charAt(0))) ?? NO_FORMS
  return stems === null && hangul.length === 0
    ? NO_BEGINNINGS
    : { stems: stems === null ? NO_FORMS : [...stems], hangul }
}

interface Found extends NameFit {
  readonly start: number
  readonly end: number
}

function withoutOverlaps(found: Found[], ledger: NameLedger): readonly NameMatch[] {
  found.sort(
    (a, b) =>
      a.start - b.start ||
      b.end - a.end ||
      Number(b.approved) - Number(a.approved) ||
      rank(ledger, a.form) - rank(ledger, b.form),
  )
  const matches: { range: TextRange; fits: NameFit[] }[] = []
  for (const { form, approved, start, end } of found) {
    const last = matches.at(-1)
    if (last === undefined || start >= last.range.end) {
      matches.push({ range: { start, end }, fits: [{ form, approved }] })
    } else if (start === last.range.start && end === last.range.end) {
      last.fits.push({ form, approved })
    }
  }
  return matches
}

/** The lower wins where spellings are alike: what is written before what is derived. */
const rank = ({ names, places }: NameLedger, { name, standing }: LedgerForm): number =>
  (places.get(name) ?? 0) + (standing === 'derived' ? names.length : 0)

/** The form of exactly this language is the approved one; without it, that of a sister tag is. */
function isApproved({ name, language: tag, standing }: LedgerForm, language: LanguageTag): boolean {
  if (standing !== 'approved' && standing !== 'adjective') return false
  return tag === language || name.forms[language] === undefined
}

/** Whether a spelling begins at a word; inexact: joined otherwise than it should be. */
function wordsMatch(
  form: LedgerForm,
  words: readonly NameWord[],
  at: number,
  text: string,
  keysOf: KeysOf,
): { readonly end: number; readonly exact: boolean } | null {
  // Hundreds of names begin with Кім: most are told apart by a letter of the second word.
  const second = form.words[1]
  const next = words[at + 1]
  if (second !== undefined && (next === undefined || !beginAlike(second.keys, keysOf(next.text)))) {
    return null
  }
  let exact = true
  let end = 0
  for (const [offset, formWord] of form.words.entries()) {
    const word = words[at + offset]
    if (word === undefined || !sharesKey(formWord.keys, keysOf(word.text))) return null
    const gap = offset === 0 ? formWord.gap : text.slice(end, word.range.start)
    // A given name's second syllable is small behind a hyphen: Jong-un, Jong Un.
    const small = formWord.capital && !/^\p{Lu}/u.test(word.text)
    if (small && (offset === 0 || /\s/.test(gap))) return null
    if (gap !== formWord.gap) {
      if (!isJoint(gap) || !isJoint(formWord.gap)) return null
      exact = /^\s+$/.test(gap + formWord.gap) && exact
    }
    end = word.range.end
  }
  if (isOfOtherGender(form, text.slice(0, end))) return null
  // The ending of a possessive is not part of the name.
  const last = words[at + form.words.length - 1]
  const owner = /['’ʼ]s$/.exec(last?.text ?? '')?.[0] ?? ''
  const ends = form.text.endsWith(owner) ? end : end - owner.length
  return { end: ends, exact }
}

/** Whether a surname's ending is that of the other gender: Левицькою is not Левицький. */
function isOfOtherGender({ name, base, spelling }: LedgerForm, written: string): boolean {
  if (name.kind !== 'person' || base !== 'uk') return false
  if (/[сцз]ький$/.test(spelling)) return /[сцз]ьк(?:а|ої|ій|у|ою)$/i.test(written)
  return /[сцз]ька$/.test(spelling) && /[сцз]ьк(?:ий|ого|ому|им|ім)$/i.test(written)
}

/** Whether the stems of two words begin with the same letter, as all stems of a word do. */
const beginAlike = (ones: readonly WordKey[], others: readonly WordKey[]): boolean =>
  ones[0]?.stem.charCodeAt(0) === others[0]?.stem.charCodeAt(0)

/** White space, or a hyphen. */
export const isJoint = (gap: string): boolean => /^(?:\s+|[-‐‑])$/.test(gap)

import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import { baseLanguage } from '../terms/baseLanguage.ts'
import { foldKorean } from '../terms/korean/foldKorean.ts'
import type { WordKey } from '../terms/words/wordForms.ts'
import { hangulMatch } from './hangulMatch.ts'
import type { LedgerForm } from './ledgerForm.ts'
import type { NameLedger } from './nameLedger.ts'
import { sharesKey, textWordKeys } from './nameWordKeys.ts'
import { nameWords } from './nameWords.ts'

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

/** A word of a text, ready to be compared. */
interface TextWord {
  readonly text: string
  readonly range: TextRange
  readonly keys: readonly WordKey[]
}

/** The names that stand in a text, in order and without overlaps; the longest wins. */
export function nameMatches(
  ledger: NameLedger,
  text: string,
  language: LanguageTag,
): readonly NameMatch[] {
  const base = baseLanguage(language)
  const index = ledger.languages.get(base)
  if (index === undefined || text === '') return []
  const words = nameWords(text).map((word) => ({ ...word, keys: textWordKeys(word.text, base) }))
  const found: (NameFit & { readonly start: number; readonly end: number })[] = []
  words.forEach((word, at) => {
    const { start } = word.range
    const tried = new Set<LedgerForm>()
    for (const { stem, classes } of word.keys) {
      for (const posting of index.words.get(stem) ?? []) {
        if ((posting.classes & classes) === 0 || tried.has(posting.form)) continue
        tried.add(posting.form)
        const match = wordsMatch(posting.form, words, at, text)
        if (match !== null) {
          const approved = match.exact && isApproved(posting.form, language)
          found.push({ form: posting.form, start, end: match.end, approved })
        }
      }
    }
    for (const form of index.hangul.get(foldKorean(word.text.charAt(0))) ?? []) {
      const match = hangulMatch(form.text, form.name.kind, text, start)
      if (match !== null) {
        const approved = match.exact && isApproved(form, language)
        found.push({ form, start, end: match.end, approved })
      }
    }
  })
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
  words: readonly TextWord[],
  at: number,
  text: string,
): { readonly end: number; readonly exact: boolean } | null {
  // Hundreds of names begin with Кім: most are told apart by a letter of the second word.
  const second = form.words[1]
  if (second !== undefined && !beginAlike(second.keys, words[at + 1]?.keys)) return null
  let exact = true
  let end = 0
  for (const [offset, formWord] of form.words.entries()) {
    const word = words[at + offset]
    if (word === undefined || !sharesKey(formWord.keys, word.keys)) return null
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
const beginAlike = (ones: readonly WordKey[], others: readonly WordKey[] | undefined): boolean =>
  ones[0]?.stem.charCodeAt(0) === others?.[0]?.stem.charCodeAt(0)

/** White space, or a hyphen. */
export const isJoint = (gap: string): boolean => /^(?:\s+|[-‐‑])$/.test(gap)

import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage, type LedgerForm, type NameLedger } from './nameLedger.ts'
import { foldWord, type NameWord, nameWords } from './nameWords.ts'
import type { RecognisedName } from './recognisedName.ts'

/** A stretch of a text that some spellings of the ledger fit. */
export interface NameMatch extends RecognisedName {
  /** Every spelling that fits this stretch, the winning one first. */
  readonly forms: readonly LedgerForm[]
}

/**
 * The names of the ledger that stand in a text, in order, without overlaps; the longest wins.
 * Korean names may carry particles, Ukrainian ones case endings, English ones a possessive.
 */
export function recogniseNames(
  ledger: NameLedger,
  text: string,
  language: LanguageTag,
): readonly RecognisedName[] {
  return nameMatches(ledger, text, language).map(({ forms: _, ...recognised }) => recognised)
}

/** As `recogniseNames`, with every spelling that fits. */
export function nameMatches(
  ledger: NameLedger,
  text: string,
  language: LanguageTag,
): readonly NameMatch[] {
  const index = ledger.languages.get(baseLanguage(language))
  if (index === undefined) return []
  const found: { form: LedgerForm; start: number; end: number; exact: boolean }[] = []
  const words = nameWords(text)
  words.forEach((word, at) => {
    for (const key of wordKeys(word.text)) {
      for (const form of index.words.get(key) ?? []) {
        const match = matchWords(form, words, at, text)
        if (match !== null) found.push({ form, ...match })
      }
    }
    for (const form of index.hangul.get(word.text.at(0) ?? '') ?? []) {
      const end = word.range.start + form.text.length
      if (text.startsWith(form.text, word.range.start)) {
        found.push({ form, start: word.range.start, end, exact: true })
      }
    }
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.form.rank - b.form.rank)
  const matches: NameMatch[] = []
  for (const { form, start, end, exact } of found) {
    const last = matches.at(-1)
    if (last !== undefined && start < last.range.end) {
      if (start === last.range.start && end === last.range.end) {
        matches[matches.length - 1] = { ...last, forms: [...last.forms, form] }
      }
      continue
    }
    matches.push({
      name: form.name,
      language,
      range: { start, end },
      approved: exact && form.standing === 'approved',
      forms: [form],
    })
  }
  return matches
}

function wordKeys(word: string): readonly string[] {
  const folded = foldWord(word)
  const owner = folded.replace(/’s$/, '')
  return owner === folded ? [folded] : [folded, owner]
}

function matchWords(
  form: LedgerForm,
  words: readonly NameWord[],
  at: number,
  text: string,
): { start: number; end: number; exact: boolean } | null {
  const start = words[at]?.range.start
  let end = start
  if (start === undefined || end === undefined) return null
  let exact = true
  for (const [offset, formWord] of form.words.entries()) {
    const word = words[at + offset]
    if (word === undefined || !wordKeys(word.text).some((key) => formWord.forms.has(key))) {
      return null
    }
    if (formWord.capital && !/^\p{Lu}/u.test(word.text)) return null
    const gap = offset === 0 ? formWord.gap : text.slice(end, word.range.start)
    if (gap !== formWord.gap) {
      if (!/^[\s-‐]+$/.test(gap)) return null
      exact = false
    }
    end = word.range.end
  }
  return { start, end, exact }
}

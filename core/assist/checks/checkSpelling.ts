import type { LanguageTag } from '../../interview/languageTag.ts'
import type { TextRange } from '../../interview/text.ts'
import type { NameLedger } from '../names/nameLedger.ts'
import { recogniseNames } from '../names/recogniseNames.ts'
import { recogniseTerms } from '../terms/recogniseTerms.ts'
import type { TermIndex } from '../terms/termIndex.ts'
import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

/** A dictionary, or several; a language without one knows every word. */
export interface SpellingPort {
  /** True: the word is known, or there is no dictionary of its language. */
  check(word: string, language: LanguageTag): boolean
  /** Known words that resemble it, the likeliest first. */
  suggest(word: string, language: LanguageTag): readonly string[]
}

const WORD = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}])/gu
const SUGGESTED = 5

/** Words that no dictionary knows, once each in a cell. */
export function checkSpelling(
  { cells }: CheckedRow,
  spelling: SpellingPort,
  terms: TermIndex | null,
  ledger: NameLedger | null,
): readonly Observation[] {
  return cells.flatMap((cell) => misspelt(cell, spelling, terms, ledger))
}

function misspelt(
  cell: CheckedCell,
  spelling: SpellingPort,
  terms: TermIndex | null,
  ledger: NameLedger | null,
): readonly Observation[] {
  const unknown = new Map<string, TextRange>()
  for (const match of cell.words.matchAll(WORD)) {
    const word = match[0]
    if (unknown.has(word) || !isOwnWord(word, cell, match.index)) continue
    if (isKnown(word, cell.language, spelling)) continue
    unknown.set(word, { start: match.index, end: match.index + word.length })
  }
  if (unknown.size === 0) return []
  const approved = [
    ...(ledger === null ? [] : recogniseNames(ledger, cell.words, cell.language)),
    ...(terms === null ? [] : recogniseTerms(terms, cell.words, cell.language)),
  ]
  return [...unknown]
    .filter(([, { start, end }]) =>
      approved.every(({ range }) => end <= range.start || start >= range.end),
    )
    .map(([word, range]) =>
      observed('spelling', 'misspelt', { word }, cell, range, {
        suggestions: spelling.suggest(word, cell.language).slice(0, SUGGESTED),
      }),
    )
}

/**
 * Words in the language's own script. An abbreviation in capitals, and a capital within a sentence
 * where no noun has one, is a name, of which dictionaries know little.
 */
function isOwnWord(word: string, { base, words }: CheckedCell, index: number): boolean {
  if (word.length < 2) return false
  const script = SCRIPTS[base] ?? /\p{L}/u
  if (![...word].every((letter) => script.test(letter) || /[\p{M}'’ʼ-]/u.test(letter))) return false
  if (/^[\p{Lu}\p{M}'’-]+$/u.test(word)) return false
  if (!/^\p{Lu}/u.test(word) || base === 'de') return !/\p{Ll}\p{Lu}/u.test(word)
  return isSentenceStart(words, index)
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ko: /\p{Script=Hangul}/u,
  uk: /\p{Script=Cyrillic}/u,
  en: /\p{Script=Latin}/u,
}

const isSentenceStart = (text: string, index: number): boolean =>
  /(?:^|[.!?…:]["”»’')]*\s+|\n)["“«‘'(–—-]*\s*$/u.test(text.slice(0, index))

/** As it stands, in lower case, or in its parts: ледь-ледь. */
function isKnown(word: string, language: LanguageTag, spelling: SpellingPort): boolean {
  const plain = word.replace(/[’ʼ]/g, "'").replace(/\u0301/g, '')
  const known = (form: string) =>
    spelling.check(form, language) || spelling.check(form.toLowerCase(), language)
  if (known(word) || (plain !== word && known(plain))) return true
  const parts = plain.split('-')
  return parts.length > 1 && parts.every((part) => part !== '' && known(part))
}

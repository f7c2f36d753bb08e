import type { LanguageTag } from '#core/interview/languageTag.ts'

/** English is written as the labels write it: British, day before month. */
const REGIONS: Readonly<Record<string, string>> = { en: 'GB', ko: 'KR', uk: 'UA' }

/** Korean names stand in texts of every language. */
const EAST_ASIAN = 'ko-KR'
/** What is not Hangul in a Korean text: broken and checked as words, which Korean rules would not. */
const LATIN = 'en-GB'

/**
 * What `w:lang` says of a run: the language of its East Asian letters and that of all others.
 * Spelling, hyphenation and line breaking follow it.
 */
export interface DocxLanguage {
  readonly value: string
  readonly eastAsia: string
}

const known = new Map<LanguageTag, DocxLanguage>()

export function docxLanguage(tag: LanguageTag): DocxLanguage {
  const found = known.get(tag)
  if (found !== undefined) return found
  const { language } = new Intl.Locale(tag)
  const region = regionalTag(tag)
  const written = ['ja', 'ko', 'zh'].includes(language)
    ? { value: LATIN, eastAsia: region }
    : { value: region, eastAsia: EAST_ASIAN }
  known.set(tag, written)
  return written
}

/** A language with its region, as word processors expect it; the likely one where none is given. */
export function regionalTag(tag: LanguageTag): string {
  const locale = new Intl.Locale(tag)
  const region = locale.region ?? REGIONS[locale.language] ?? locale.maximize().region
  return region === undefined ? locale.language : `${locale.language}-${region}`
}

export const isKorean = (tag: LanguageTag): boolean => /^ko\b/.test(tag)

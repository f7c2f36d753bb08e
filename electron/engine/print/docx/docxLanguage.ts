import type { LanguageTag } from '#core/interview/languageTag.ts'

/** English is written as the labels write it: British, day before month. */
const REGIONS: Readonly<Record<string, string>> = { en: 'GB', ko: 'KR', uk: 'UA' }

/** Korean names stand in texts of every language. */
const EAST_ASIAN = 'ko-KR'

/** What `w:lang` says of a run: spelling and hyphenation follow it. */
export interface DocxLanguage {
  readonly value: string
  readonly eastAsia: string
}

const known = new Map<LanguageTag, DocxLanguage>()

/** A language with its region, as word processors expect it; the likely one where none is given. */
export function docxLanguage(tag: LanguageTag): DocxLanguage {
  const found = known.get(tag)
  if (found !== undefined) return found
  const locale = new Intl.Locale(tag)
  const region = locale.region ?? REGIONS[locale.language] ?? locale.maximize().region
  const value = region === undefined ? locale.language : `${locale.language}-${region}`
  const eastAsian = ['ja', 'ko', 'zh'].includes(locale.language)
  const language = { value, eastAsia: eastAsian ? value : EAST_ASIAN }
  known.set(tag, language)
  return language
}

export const isKorean = (tag: LanguageTag): boolean => /^ko\b/.test(tag)

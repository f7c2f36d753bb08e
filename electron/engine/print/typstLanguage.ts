import type { LanguageTag } from '#core/interview/languageTag.ts'

/** What Typst's `text` takes of a language tag: an ISO 639 code and an ISO 3166-1 region. */
export interface TypstLanguage {
  /** `und` where the tag has no code of two or three letters. */
  readonly lang: string
  readonly region: string | null
  readonly hyphenate: boolean
}

/** English is set ragged without hyphens; scripts without spaces between words have none. */
const NOT_HYPHENATED = new Set(['en', 'ko', 'ja', 'zh', 'und'])

export function typstLanguage(tag: LanguageTag): TypstLanguage {
  const { language, region } = new Intl.Locale(tag)
  const lang = language.length > 3 ? 'und' : language
  return {
    lang,
    region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null,
    hyphenate: !NOT_HYPHENATED.has(lang),
  }
}

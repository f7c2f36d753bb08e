import { baseLanguage } from '../assist/terms/baseLanguage.ts'
import type { LanguageTag } from '../interview/languageTag.ts'

export type Script = 'hangul' | 'cyrillic' | 'other'

export function scriptOfLanguage(language: LanguageTag): Script {
  const base = baseLanguage(language)
  if (base === 'ko') return 'hangul'
  return ['uk', 'ru', 'be', 'bg', 'sr', 'mk'].includes(base) ? 'cyrillic' : 'other'
}

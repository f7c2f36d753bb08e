import type { LanguageTag } from '../../interview/languageTag.ts'
import { baseLanguage } from './baseLanguage.ts'

const UKRAINIAN_ENDING =
  /(?:ого|ому|ими|ої|ою|ею|єю|ові|еві|єві|ами|ями|ах|ях|ам|ям|ом|ем|єм|им|ім|их|іх|ий|ій|ів|їв|[аяуюиіїоеєьй])$/u
const ENGLISH_ENDING = /(?:'s|s)$/u

/** A word without its most likely ending, for comparing spellings: rougher than recognition's keys. */
export function stemForSpelling(word: string, language: LanguageTag): string {
  const base = baseLanguage(language)
  if (base !== 'uk' && base !== 'en') return word
  const stem = word.replace(base === 'uk' ? UKRAINIAN_ENDING : ENGLISH_ENDING, '')
  return stem.length >= 3 ? stem : word
}

import type { LanguageTag } from '../../interview/languageTag.ts'
import type { NumberReading } from './numbers/numberReading.ts'
import { readDigits, withPlainDigits } from './numbers/readDigits.ts'
import { readEnglishNumbers } from './numbers/readEnglishNumbers.ts'
import { readKoreanNumbers } from './numbers/readKoreanNumbers.ts'
import { readUkrainianNumbers } from './numbers/readUkrainianNumbers.ts'

export type { NumberReading } from './numbers/numberReading.ts'

/**
 * The numbers, dates and times of a text (NFC), in order of appearance, by the rules of its base
 * language. In Korean, Ukrainian and English, words are read too; in other languages, digits.
 */
export function readNumbers(text: string, language: LanguageTag): readonly NumberReading[] {
  const plain = withPlainDigits(text)
  const base = language.split('-')[0]
  switch (base) {
    case 'ko':
      return readKoreanNumbers(plain)
    case 'uk':
      return readUkrainianNumbers(plain)
    case 'en':
      return readEnglishNumbers(plain)
    default:
      return readDigits(plain, base ?? '')
  }
}

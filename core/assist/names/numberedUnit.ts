import { foldKorean } from '../terms/korean/foldKorean.ts'
import { formWordKeys, sharesKey, textWordKeys } from './nameWordKeys.ts'

/** South, North, Ukrainian, whether that is feminine, English. */
type Kind = readonly [ko: string, northern: string, uk: string, feminine: boolean, en: string]

const KINDS: readonly Kind[] = [
  ['군단', '군단', 'корпус', false, 'Corps'],
  ['사단', '사단', 'дивізія', true, 'Division'],
  ['여단', '려단', 'бригада', true, 'Brigade'],
  ['연대', '련대', 'полк', false, 'Regiment'],
  ['대대', '대대', 'батальйон', false, 'Battalion'],
  ['중대', '중대', 'рота', true, 'Company'],
  ['소대', '소대', 'взвод', false, 'Platoon'],
]

interface NumberedUnit {
  readonly number: number
  readonly kind: Kind
}

/**
 * A unit that has nothing but a number for a name, in another language (base tags; `northern`: in
 * the North's spelling): 제11군단, 11-й корпус, 11th Corps. Null: it is no such unit.
 */
export function numberedUnit(
  text: string,
  from: string,
  to: string,
  northern: boolean,
): string | null {
  const unit = parsed(text, from)
  if (unit === null) return null
  const { number, kind } = unit
  const [south, north, uk, feminine, en] = kind
  switch (to) {
    case 'ko':
      return `제${number}${northern ? north : south}`
    case 'uk':
      return `${number}-${feminine ? feminineEnding(number) : 'й'} ${uk}`
    case 'en':
      return `${number}${englishEnding(number)} ${en}`
    default:
      return null
  }
}

function parsed(text: string, language: string): NumberedUnit | null {
  const parts = FORMS[language]?.exec(text)
  const number = Number(parts?.[1])
  const word = parts?.[2] ?? ''
  const kind = KINDS.find((one) => isKind(word, one, language))
  return kind === undefined || !(number > 0) ? null : { number, kind }
}

const FORMS: Readonly<Record<string, RegExp>> = {
  ko: /^제?\s?(\d{1,4})\s?([가-힣]+)$/,
  uk: /^(\d{1,4})(?:-\p{L}{1,3})?\s(\p{L}+)$/u,
  en: /^(\d{1,4})(?:st|nd|rd|th)?\s(\p{L}+)$/iu,
}

function isKind(word: string, [south, , uk, , en]: Kind, language: string): boolean {
  if (language === 'ko') return foldKorean(word) === foldKorean(south)
  if (language === 'en') return word.toLowerCase() === en.toLowerCase()
  return sharesKey(formWordKeys(uk, 'uk'), textWordKeys(word, 'uk'))
}

/** Of an ordinal in the nominative: перша, друга, сорокова (Ukrainian orthography 2019, § 38). */
function feminineEnding(number: number): string {
  if (number % 1_000 === 0) return 'на'
  if (number % 100 === 40) return 'ва'
  const last = number % 100 > 10 && number % 100 < 20 ? 0 : number % 10
  return ['та', 'ша', 'га', 'тя', 'та', 'та', 'та', 'ма', 'ма', 'та'][last] ?? 'та'
}

function englishEnding(number: number): string {
  const last = number % 100 > 10 && number % 100 < 20 ? 0 : number % 10
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th'
}

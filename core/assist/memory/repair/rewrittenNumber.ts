import type { LanguageTag } from '../../../interview/languageTag.ts'
import type { TextRange } from '../../../interview/text.ts'
import type { NumberReading } from '../../checks/readNumbers.ts'
import { digitsLike } from './digitsLike.ts'
import { englishNumberForms } from './englishNumberForms.ts'
import { koreanNumberForms } from './koreanNumberForms.ts'
import { monthForms } from './monthForms.ts'
import { ordinalEnding } from './ordinalEnding.ts'
import { shortenedNumberForms } from './shortenedNumberForms.ts'

/** Writes a value (canonical, see `NumberReading`) in one way; null: it cannot be so written. */
export type NumberForm = (value: string) => string | null

/**
 * Another number in the form in which a number stands in a text: 3 800 → 4 200, 3만 → 5만,
 * 삼천팔백 → 사천이백, жовтня → листопада. A form is known for certain when it writes the number
 * that stands there letter by letter; null when there is none, or when several would differ.
 */
export function rewrittenNumber(
  text: string,
  reading: NumberReading,
  value: string,
  language: LanguageTag,
): { readonly range: TextRange; readonly text: string } | null {
  const { range } = reading
  if (reading.kind === 'time' && !isSameHalfOfDay(reading.value, value)) return null
  const written = text.slice(range.start, range.end)
  const now =
    digitsLike(written, reading.value, value, language) ??
    byForms(written, reading.value, value, formsOf(reading, language))
  if (now === null) return null
  const rest = text.slice(range.end)
  const ending = ordinalEnding(rest, reading.value, value, language)
  if (ending === null) return null
  return {
    range: { start: range.start, end: range.end + ending.before.length },
    text: now + ending.after,
  }
}

/** What says the half of the day may stand anywhere around a time, and is not touched. */
const isSameHalfOfDay = (before: string, value: string): boolean =>
  Number.parseInt(before, 10) < 12 === Number.parseInt(value, 10) < 12

function formsOf(reading: NumberReading, language: LanguageTag): readonly NumberForm[] {
  const base = language.split('-')[0] ?? ''
  if (reading.kind === 'month') return monthForms(base)
  if (reading.kind === 'time') return TIME_FORMS
  if (base === 'ko') return koreanNumberForms()
  return [...(base === 'en' ? englishNumberForms() : []), ...shortenedNumberForms(base)]
}

const TIME_FORMS: readonly NumberForm[] = [
  (value) => value,
  (value) => value.padStart(5, '0'),
  (value) => value.replace(':', '.'),
  (value) => value.replace(':', '시 ').replace(/ 00$/, ''),
]

/** Forms are tried on the text as it stands and with a small first letter, which is then put back. */
function byForms(
  written: string,
  before: string,
  value: string,
  forms: readonly NumberForm[],
): string | null {
  const first = written[0] ?? ''
  const small = first.toLowerCase() + written.slice(1)
  const found = new Set<string | null>()
  for (const form of forms) {
    const old = form(before)
    const now = form(value)
    if (old === null) continue
    if (old === written) found.add(now)
    else if (old === small) {
      found.add(now === null ? null : (now[0] ?? '').toUpperCase() + now.slice(1))
    }
  }
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}

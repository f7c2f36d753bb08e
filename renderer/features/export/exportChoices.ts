import type { LanguageTag } from '#core/interview/languageTag.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#core/protocol/hostApi.ts'
import {
  DEFAULT_PRINT,
  PRINT_LANGUAGES_MAX,
  type PrintOptions,
} from '#core/protocol/printOptions.ts'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'

/** What the dialog offers: the record's own formats, and its renditions as a translation memory. */
export const OFFERED_FORMATS = [...EXPORT_FORMATS, 'tmx'] as const
type OfferedFormat = ExportFormat | 'tmx'

/** What a person has chosen in the export dialog; kept while they change the format. */
export interface ExportChoices {
  readonly format: OfferedFormat
  /** Every language of the interview, in the order chosen. */
  readonly order: readonly LanguageTag[]
  readonly chosen: readonly LanguageTag[]
  readonly annex: boolean
  readonly paper: PrintOptions['paper']
  readonly labels: InterfaceLanguage
}

/** How many languages a format takes. */
export const languagesMost = (format: OfferedFormat): number =>
  format === 'pdf' ? PRINT_LANGUAGES_MAX : 6

/** What is asked of the engine: the chosen languages in order, as many as the format takes. */
export function exportOptions(choices: ExportChoices): PrintOptions {
  const { format, order, chosen, annex, paper, labels } = choices
  const languages = order
    .filter((language) => chosen.includes(language))
    .slice(0, languagesMost(format))
  return { ...DEFAULT_PRINT, languages: format === 'json' ? [] : languages, annex, paper, labels }
}

/** How many languages a format needs at least: a memory in one language translates nothing. */
export const languagesLeast = (format: OfferedFormat): number =>
  format === 'json' ? 0 : format === 'tmx' ? 2 : 1

/** The order with one language moved a place up (-1) or down (1). */
export function movedLanguage(
  order: readonly LanguageTag[],
  language: LanguageTag,
  step: 1 | -1,
): readonly LanguageTag[] {
  const place = order.indexOf(language)
  const other = order[place + step]
  if (other === undefined) return order
  return order.with(place, other).with(place + step, language)
}

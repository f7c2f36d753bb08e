import type { LanguageTag } from '#core/interview/languageTag.ts'
import { EXPORT_FORMATS, type ExportFormat } from '#core/protocol/hostApi.ts'
import {
  COPIES,
  type Copy,
  DEFAULT_PRINT,
  PRINT_LANGUAGES_MAX,
  type PrintOptions,
} from '#core/protocol/printOptions.ts'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'

/** What the dialog offers: the record's own formats, and its renditions as a translation memory. */
export const OFFERED_FORMATS = [...EXPORT_FORMATS, 'tmx'] as const
type OfferedFormat = ExportFormat | 'tmx'

/** What a person has chosen in the export dialog; kept while they change the format. */
export interface ExportChoices extends Omit<PrintOptions, 'languages'> {
  readonly format: OfferedFormat
  /** Every language of the interview, in the order chosen. */
  readonly order: readonly LanguageTag[]
  readonly chosen: readonly LanguageTag[]
}

/** How things stand when the dialog opens. */
export const firstChoices = (
  order: readonly LanguageTag[],
  shown: readonly LanguageTag[],
  labels: InterfaceLanguage,
): ExportChoices => {
  const { languages: _, ...print } = DEFAULT_PRINT
  return {
    ...print,
    labels,
    format: 'pdf',
    order,
    chosen: shown.slice(0, PRINT_LANGUAGES_MAX),
  }
}

/** True for formats that hold pages. */
export const isPaged = (format: OfferedFormat): boolean => format === 'pdf' || format === 'docx'

/** The copies that a format can be made of: data are whole, or redacted. */
export const copiesOf = (format: OfferedFormat): readonly Copy[] =>
  isPaged(format) ? COPIES : format === 'tmx' ? [] : ['working', 'release']

/** How many languages a format takes. */
export const languagesMost = (format: OfferedFormat): number =>
  isPaged(format) ? PRINT_LANGUAGES_MAX : 6

/** What is asked of the engine: the chosen languages in order, as many as the format takes. */
export function exportOptions(choices: ExportChoices): PrintOptions {
  const { format, order, chosen, ...print } = choices
  const languages = order
    .filter((language) => chosen.includes(language))
    .slice(0, languagesMost(format))
  return {
    ...print,
    copy: copiesOf(format).includes(print.copy) ? print.copy : 'working',
    languages: format === 'json' ? [] : languages,
  }
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

import { useTranslation } from 'react-i18next'

/** Dates, numbers and names as the interface's language writes them. */
export interface Format {
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  readonly bytes: (count: number) => string
  /** A day, from an RFC 3339 instant, in the given zone (left out: this computer's); '' from ''. */
  readonly date: (instant: string, timeZone?: string) => string
  /** Hours and minutes. */
  readonly time: (instant: string, timeZone?: string) => string
  /** Hours, minutes and seconds. */
  readonly clock: (instant: string, timeZone?: string) => string
  readonly dateTime: (instant: string, timeZone?: string) => string
  /** A calendar date without zone, YYYY-MM-DD. */
  readonly day: (date: string) => string
  /** The name of a language in the interface's language; the tag where it has none. */
  readonly language: (tag: string) => string
  /** The same where it stands alone, as a heading or in a list: with a capital letter. */
  readonly languageTitle: (tag: string) => string
  /** Its name in itself, standing alone: 한국어, Українська. */
  readonly ownLanguage: (tag: string) => string
  readonly list: (parts: readonly string[]) => string
  readonly compare: (a: string, b: string) => number
}

export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatFor(i18n.language)
}

/** Made once for each language: making formatters is slow, and every cell on screen asks for them. */
const formats = new Map<string, Format>()

function formatFor(language: string): Format {
  const known = formats.get(language)
  if (known !== undefined) return known
  const made = createFormat(language)
  formats.set(language, made)
  return made
}

/** `en` means English for an international reader: day before month, 24 hours. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' }

export function createFormat(language: string): Format {
  const locale = LOCALES[language] ?? language
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const at = instants(locale)
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes: (count) => formatBytes(locale, count),
    date: at({ dateStyle: 'medium' }),
    time: at({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    clock: at({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    dateTime: at({
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
    day: (date) => at({ dateStyle: 'medium' })(`${date}T00:00:00.000Z`, 'UTC'),
    language: rememberedFor((tag) => languageName(locale, tag)),
    languageTitle: rememberedFor((tag) => capital(locale, languageName(locale, tag))),
    ownLanguage: rememberedFor((tag) => capital(tag, languageName(tag, tag))),
    // Units stand in Korean without a comma (CLDR), and names would run together.
    list: language === 'ko' ? (parts) => parts.join(', ') : (parts) => list.format(parts),
    compare: collator.compare,
  }
}

/** One formatter for each zone that is asked for: making one is slow, using it is not. */
const instants =
  (locale: string) =>
  (options: Intl.DateTimeFormatOptions): Format['date'] => {
    const byZone = new Map<string | undefined, Intl.DateTimeFormat>()
    return (instant, timeZone) => {
      if (instant === '') return ''
      let formatter = byZone.get(timeZone)
      if (formatter === undefined) {
        formatter = formatterIn(locale, options, timeZone)
        byZone.set(timeZone, formatter)
      }
      return formatter.format(new Date(instant))
    }
  }

/** In a zone that this computer does not know, times are shown in its own. */
function formatterIn(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, timeZone ? { ...options, timeZone } : options)
  } catch {
    return new Intl.DateTimeFormat(locale, options)
  }
}

function formatBytes(locale: string, count: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(count, 1)) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  } as Intl.NumberFormatOptions).format(count / 1000 ** step)
}

/** Answers the second time from memory. */
function rememberedFor(name: (tag: string) => string): (tag: string) => string {
  const known = new Map<string, string>()
  return (tag) => {
    const found = known.get(tag) ?? name(tag)
    known.set(tag, found)
    return found
  }
}

/** With its first letter as the locale writes capitals. */
function capital(locale: string, text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20)
  return text === '' ? text : upperCase(first, locale) + text.slice(first.length)
}

function upperCase(letter: string, locale: string): string {
  try {
    return letter.toLocaleUpperCase(locale)
  } catch {
    return letter
  }
}

function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

import type { InterfaceLanguage } from '../protocol/settings.ts'

/** Writes instants as local dates and times; a zone the runtime does not know is taken as UTC. */
export interface RecordTimes {
  /** 13 January 2025, in the language of the labels. */
  date(instant: string): string
  /** 13 January 2025, 14:02; never broken before the hour, nor between day and month. */
  moment(instant: string): string
  /** 14:02:10. */
  time(instant: string): string
  /** 14:02. */
  minutes(instant: string): string
}

/** English dates are written day first, as the other two languages' readers expect of a record. */
const DATE_LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'en-GB',
  uk: 'uk-UA',
  ko: 'ko-KR',
}

export function recordTimes(labels: InterfaceLanguage, timeZone: string): RecordTimes {
  const zone = knownZone(timeZone)
  const date = new Intl.DateTimeFormat(DATE_LOCALES[labels], { dateStyle: 'long', timeZone: zone })
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const
  const minutes = new Intl.DateTimeFormat('en-GB', clock)
  const seconds = new Intl.DateTimeFormat('en-GB', { ...clock, second: '2-digit' })
  const write = (format: Intl.DateTimeFormat) => (instant: string) =>
    format.format(new Date(instant))
  // A day does not part from its month, nor the Ukrainian sign of the year from its number.
  const day = (instant: string) =>
    write(date)(instant)
      .replace(/ р\.$/, '\u00a0р.')
      .replace(/^(\d+) /, '$1\u00a0')
  const moment = (instant: string) =>
    `${day(instant)}${labels === 'ko' ? '' : ','}\u00a0${write(minutes)(instant)}`
  return { date: day, moment, time: write(seconds), minutes: write(minutes) }
}

/** A position in a recording, from whole milliseconds: 0:12:03. */
export function recordMediaTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value % 60).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`
}

/** A calendar date (YYYY-MM-DD) in the language of the labels. */
export function recordDay(labels: InterfaceLanguage, day: string): string {
  return recordTimes(labels, 'UTC').date(`${day}T00:00:00.000Z`)
}

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

import { parseCalendarDate } from '../statements/calendarDate.ts'
import { instantOf, wallClock } from '../transcript/wallClock.ts'

/** An instant as it is typed and shown in a form: `2025-01-13 14:02`, with seconds if it has any. */
export function momentText(instant: string | null, timeZone: string): string {
  if (instant === null) return ''
  const { date, time } = wallClock(instant, timeZone)
  return `${date} ${time.endsWith(':00') ? time.slice(0, -3) : time}`
}

/**
 * A date and time typed by a person, on the clock of a zone. A time alone belongs to `day`
 * (YYYY-MM-DD). Null: empty. Undefined: not a date and time.
 */
export function parseMoment(
  typed: string,
  timeZone: string,
  day: string,
): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const [, before = '', time = ''] = /^(.*?)[\sT]*(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? []
  const date = before.trim() === '' ? day : parseCalendarDate(before)
  if (time === '' || date === null || date === undefined) return undefined
  return instantOf(date, time, timeZone) ?? undefined
}

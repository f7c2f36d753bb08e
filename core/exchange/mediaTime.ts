/** The last position in a recording that is stored, in milliseconds (`mediaTimeSchema`). */
const MEDIA_TIME_MAX = 1_000_000_000

const CLOCK = /^(\d{1,3}):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?$/
const SECONDS = /^(\d{1,7})(?:\.(\d{1,9}))?$/

/**
 * Milliseconds of a time written as h:mm:ss, h:mm:ss.mmm or seconds (62.5). Seconds finer than a
 * millisecond are rounded to the nearest one. Null: not such a time, or beyond the range stored.
 */
export function parseMediaTime(text: string): number | null {
  const time = parseClock(text) ?? parseSeconds(text)
  return time === null || time > MEDIA_TIME_MAX ? null : time
}

/** A time in milliseconds as h:mm:ss.mmm. */
export function writeMediaTime(time: number): string {
  const hours = Math.floor(time / 3_600_000)
  const minutes = Math.floor(time / 60_000) % 60
  const seconds = Math.floor(time / 1_000) % 60
  return `${hours}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(time % 1_000, 3)}`
}

function parseClock(text: string): number | null {
  const match = CLOCK.exec(text)
  if (match === null) return null
  const [, hours, minutes, seconds, fraction = ''] = match
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return whole * 1_000 + Number(fraction.padEnd(3, '0'))
}

function parseSeconds(text: string): number | null {
  const match = SECONDS.exec(text)
  if (match === null) return null
  const [, whole, fraction = ''] = match
  // By digits, not by multiplication: 1.0005 * 1000 is 1000.4999…
  const rounding = (fraction[3] ?? '0') >= '5' ? 1 : 0
  return Number(whole) * 1_000 + Number(fraction.slice(0, 3).padEnd(3, '0')) + rounding
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

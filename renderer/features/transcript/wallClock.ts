/** Formatters by time zone: making one costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  })
  formatters.set(timeZone, made)
  return made
}

interface WallClock {
  /** YYYY-MM-DD */
  readonly date: string
  /** HH:MM:SS, 00 to 23 hours. */
  readonly time: string
  readonly milliseconds: string
}

/** An instant (RFC 3339) on the clock of a time zone (IANA name). */
export function wallClock(instant: string, timeZone: string): WallClock {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
    milliseconds: part('fractionalSecond'),
  }
}

/**
 * The instant at which a zone's clock shows a date (YYYY-MM-DD) and time (HH:MM[:SS[.mmm]]);
 * null when it is not one, or when the clock skips it. Of two such instants the earlier.
 */
export function instantOf(date: string, time: string, timeZone: string): string | null {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/.exec(time.trim())
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date.trim()) || clock === null) return null
  const [, hours = '', minutes = '', seconds = '00', fraction = ''] = clock
  const wanted = `${date.trim()}T${hours.padStart(2, '0')}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}`
  const asUtc = Date.parse(`${wanted}Z`)
  if (Number.isNaN(asUtc)) return null
  const hour = 3_600_000
  const candidates = [-24 * hour, 24 * hour]
    .map((shift) => asUtc - offsetAt(asUtc + shift, timeZone))
    .sort((a, b) => a - b)
  const found = candidates.find((instant) => localText(instant, timeZone) === wanted)
  return found === undefined ? null : new Date(found).toISOString()
}

function localText(instant: number, timeZone: string): string {
  const { date, time, milliseconds } = wallClock(new Date(instant).toISOString(), timeZone)
  return `${date}T${time}.${milliseconds}`
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, timeZone: string): number =>
  Date.parse(`${localText(instant, timeZone)}Z`) - instant

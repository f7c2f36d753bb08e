/**
 * A date of TMX (`YYYYMMDDThhmmssZ`, TMX 1.4b, section 2.5; also with the separators of RFC 3339)
 * as RFC 3339 in UTC with milliseconds; null: none, or no date.
 */
export function tmxDate(value: string | undefined): string | null {
  const parts = value === undefined ? null : FORM.exec(value.trim())
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, fraction = '0'] = parts
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`
  return isDate(Number(year), Number(month), Number(day)) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
    ? written
    : null
}

/** A day of the (proleptic) Gregorian calendar. */
function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  // The day before the first of the next month is the last of this one.
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const FORM = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.(\d{1,9}))?Z$/i

/** An RFC 3339 time in UTC as TMX writes it, to the second. */
export const writeTmxDate = (at: string): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`

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
  const time = Date.parse(written)
  // A 30 February is read as 2 March: what does not come back is no date.
  return Number.isNaN(time) || new Date(time).toISOString() !== written ? null : written
}

const FORM = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.(\d{1,9}))?Z$/i

/** An RFC 3339 time in UTC as TMX writes it, to the second. */
export const writeTmxDate = (at: string): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`

/**
 * A calendar date as typed by a person, as YYYY-MM-DD: `2025-01-13`, `2025.1.13`, `13.01.2025`.
 * The year or the dots say which way round it is; `13/01` could be either and is not taken.
 * Null: empty. Undefined: not a date.
 */
export function parseCalendarDate(typed: string): string | null | undefined {
  const text = typed.trim().replace(/\s+/g, '')
  if (text === '') return null
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/.exec(text)
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const [year, month, day] = yearFirst?.slice(1) ?? dayFirst?.slice(1).reverse() ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${date}T00:00:00.000Z`)
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
  return exists ? date : undefined
}

/** A position in a recording (milliseconds) as h:mm:ss, and with .mmm when `exact`. */
export function formatMediaTime(milliseconds: number, exact = false): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return exact ? `${clock}.${String(milliseconds % 1_000).padStart(3, '0')}` : clock
}

/** Reads h:mm:ss, m:ss or seconds, each with up to three decimals; null: not a time. */
export function parseMediaTime(text: string): number | null {
  const match = /^(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  if (match === null) return null
  const [, hours = '0', minutes, seconds = '0', fraction = ''] = match
  if (
    minutes !== undefined &&
    (Number(minutes) > 59 || seconds.length !== 2 || Number(seconds) > 59)
  )
    return null
  const whole = Number(hours) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds)
  return whole * 1_000 + Number(fraction.padEnd(3, '0'))
}

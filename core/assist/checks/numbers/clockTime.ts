import { type NumberReading, timeReading } from './numberReading.ts'

/**
 * A number or a time in figures as a time of day, with what the words beside it say; null where
 * it can be none. `length`: how far those words reach behind it, in code units.
 */
export function clockTime(
  found: NumberReading,
  half: 'am' | 'pm' | 'night' | null,
  length: number,
  minute = 0,
): NumberReading | null {
  const clock = found.kind === 'time' ? found.value.split(':') : [found.value, String(minute)]
  const [hour = Number.NaN, minutes = 0] = clock.map(Number)
  if (!Number.isInteger(hour) || hour > 24 || hour < 0 || found.kind === 'month') return null
  const range = { start: found.range.start, end: found.range.end + length }
  const exact = half !== null || hour > 12 || hour === 0 || found.exactTime
  return timeReading(
    inDay(hour, half),
    minutes,
    exact,
    range,
    found.written,
    partsOf(found, minute),
  )
}

function partsOf(found: NumberReading, minute: number): readonly NumberReading[] {
  if (found.parts.length > 0) return found.parts
  return minute === 0 ? [] : [found]
}

/** The hour in 24-hour form. */
function inDay(hour: number, half: 'am' | 'pm' | 'night' | null): number {
  if (hour > 12) return hour
  switch (half) {
    case 'am':
      return hour % 12
    case 'pm':
      return (hour % 12) + 12
    case 'night':
      return hour === 12 ? 0 : hour >= 7 ? hour + 12 : hour
    case null:
      return hour
  }
}

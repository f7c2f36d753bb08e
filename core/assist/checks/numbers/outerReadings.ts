import type { NumberReading } from './numberReading.ts'

/** Readings in order without those that an earlier one took in: the third of two thirds. */
export function outerReadings(readings: readonly NumberReading[]): readonly NumberReading[] {
  let reached = 0
  return readings.filter(({ range }) => {
    const isInside = range.start < reached
    reached = Math.max(reached, range.end)
    return !isInside
  })
}

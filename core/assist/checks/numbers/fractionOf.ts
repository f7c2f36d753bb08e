import type { NumberReading } from './numberReading.ts'
import { canonicalNumber } from './numberReading.ts'

/** A number before the name of a part as a fraction: two thirds; null where it is none. */
export function fractionOf(
  found: NumberReading,
  part: RegExpExecArray | null,
  denominators: Readonly<Record<string, number>>,
): NumberReading | null {
  const name = part?.[1]?.toLowerCase()
  if (part === null || name === undefined) return null
  const denominator = denominators[name] ?? denominators[name.replace(/s$/, '')]
  const above = Number(found.value)
  if (denominator === undefined || !Number.isInteger(above) || above >= denominator) return null
  return {
    ...found,
    kind: 'fraction',
    value: canonicalNumber(above / denominator),
    alternatives: [],
    counts: found.weak,
    range: { start: found.range.start, end: found.range.end + part[0].length },
    parts: [],
  }
}

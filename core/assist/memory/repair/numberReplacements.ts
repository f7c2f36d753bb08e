import { type NumberReading, readNumbers } from '../../checks/readNumbers.ts'
import type { RepairInput } from './repairProposal.ts'
import { overlaps, type Replacement } from './replacement.ts'
import { rewrittenNumber } from './rewrittenNumber.ts'

/** Numbers of the unit that the segment has otherwise, in its target as the target writes numbers. */
export function numberReplacements(input: RepairInput): readonly Replacement[] {
  const unit = readNumbers(input.unitSource, input.source)
  const segment = readNumbers(input.segmentSource, input.source)
  const target = readNumbers(input.unitTarget, input.target)
  const replacements = exchanged(unit, segment).flatMap(({ from, to }) => {
    const places = target.filter((reading) => answersTo(reading, from))
    const place = places[0]
    if (places.length !== 1 || place === undefined) return []
    const now = rewrittenNumber(input.unitTarget, place, to.value, input.target)
    return now === null ? [] : [{ kind: 'number' as const, ...now }]
  })
  return replacements.filter((one) =>
    replacements.every((other) => one === other || !overlaps(one.range, other.range)),
  )
}

interface Exchange {
  readonly from: NumberReading
  readonly to: NumberReading
}

/**
 * The numbers that stand for one another in two texts: by order, where there are as many in both,
 * and only those of which neither stands elsewhere, so that nothing that merely moved is taken.
 */
function exchanged(
  unit: readonly NumberReading[],
  segment: readonly NumberReading[],
): readonly Exchange[] {
  const sameCount = unit.length === segment.length
  const strong = (reading: NumberReading) => !reading.weak
  const from = sameCount ? unit : unit.filter(strong)
  const to = sameCount ? segment : segment.filter(strong)
  if (from.length !== to.length) return []
  return from.flatMap((old, place) => {
    const now = to[place] as NumberReading
    const isCertain =
      old.value !== now.value &&
      old.kind === now.kind &&
      isPlain(old) &&
      isPlain(now) &&
      unit.filter(({ value }) => value === old.value).length === 1 &&
      segment.filter(({ value }) => value === now.value).length === 1 &&
      !segment.some(({ value }) => value === old.value) &&
      !unit.some(({ value }) => value === now.value)
    return isCertain ? [{ from: old, to: now }] : []
  })
}

/** What can be read in one way alone. */
const isPlain = (reading: NumberReading): boolean =>
  reading.alternatives.length === 0 && reading.kind !== 'fraction' && reading.kind !== 'decade'

const COUNTS = new Set<NumberReading['kind']>(['number', 'ordinal', 'designation'])

function answersTo(reading: NumberReading, other: NumberReading): boolean {
  const isSameKind =
    reading.kind === other.kind || (COUNTS.has(reading.kind) && COUNTS.has(other.kind))
  return isSameKind && isPlain(reading) && reading.value === other.value
}

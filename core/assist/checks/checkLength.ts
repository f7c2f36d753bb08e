import { type CheckedCell, type CheckedRow, type Observation, observed } from './checkedRow.ts'

/**
 * Length in code units without spaces of the first language per one of the second: the 1st and 99th
 * percentile of good translations of whole sentences.
 */
const RATIOS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'ko en': [0.34, 1.0],
  'uk en': [0.7, 1.67],
  'ko uk': [0.29, 1.03],
}
/** Shorter sources say too little about how long a rendition is. */
const LEAST: Readonly<Record<string, number>> = { ko: 20, uk: 45, en: 45 }
/** Up to this many times the least length, the limits are wider. */
const SETTLED = 3

/** Renditions much shorter or longer than their source lets expect. */
export function checkLength({ segment, source, targets }: CheckedRow): readonly Observation[] {
  const isWordless = segment.mode === 'silence' || segment.mode === 'gesture'
  if (source === null || isWordless) return []
  const length = lengthOf(source)
  const least = LEAST[source.base]
  if (least === undefined || length < least) return []
  const slack = 1 + 0.5 * Math.max(0, 1 - (length / least - 1) / (SETTLED - 1))
  return targets.flatMap((target) => {
    const limits = limitsFor(source.base, target.base)
    if (limits === null) return []
    const ratio = lengthOf(target) / length
    const counterpart = { language: source.language, range: null }
    const share = `${Math.round(ratio * 100)} %`
    const more = { counterpart, identity: '' }
    if (ratio < limits[0] / slack) {
      return [observed('length', 'tooShort', { share }, target, null, more)]
    }
    if (ratio > limits[1] * slack) {
      return [observed('length', 'tooLong', { share }, target, null, more)]
    }
    return []
  })
}

/** Limits of target ÷ source; null: nothing is known of the pair. */
function limitsFor(source: string, target: string): readonly [number, number] | null {
  const straight = RATIOS[`${target} ${source}`]
  if (straight !== undefined) return straight
  const turned = RATIOS[`${source} ${target}`]
  return turned === undefined ? null : [1 / turned[1], 1 / turned[0]]
}

const lengthOf = ({ words }: CheckedCell): number => words.trim().replace(/\s+/g, ' ').length

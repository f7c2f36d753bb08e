import type { SittingId } from '../interview/ids.ts'
import type { Interview } from '../interview/interview.ts'
import { type AttributionFilter, isAttributedTo } from './attribution.ts'
import type { CoverageState, LinkedSegment, StatementCoverage } from './coverage.ts'
import { STANCES, type Stance } from './stance.ts'

/** What to look at; null: it does not matter. */
export interface CoverageFilter {
  readonly state: CoverageState | null
  /** Links of this stance alone, and the statements that have one. */
  readonly stance: Stance | null
  /** Links of this sitting alone, and the statements that have one. */
  readonly sitting: SittingId | null
  readonly attribution: AttributionFilter | null
}

export const NO_FILTER: CoverageFilter = {
  state: null,
  stance: null,
  sitting: null,
  attribution: null,
}

/** What a filter leaves of the coverage; a state is still what the whole interview says. */
export function filterCoverage(
  interview: Interview,
  covered: readonly StatementCoverage[],
  { state, stance, sitting, attribution }: CoverageFilter,
): readonly StatementCoverage[] {
  const isShown = ({ segment, link }: LinkedSegment) =>
    (stance === null || link.stance === stance) &&
    (sitting === null || interview.segments.get(segment)?.sitting === sitting)
  return covered.flatMap((each) => {
    if (state !== null && each.state !== state) return []
    if (attribution !== null && !isAttributedTo(each.statement, attribution)) return []
    if (stance === null && sitting === null) return [each]
    const linked = Object.fromEntries(
      STANCES.map((key) => [key, each.linked[key].filter(isShown)]),
    ) as Record<Stance, LinkedSegment[]>
    return STANCES.some((key) => linked[key].length > 0) ? [{ ...each, linked }] : []
  })
}

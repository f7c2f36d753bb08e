import type { SegmentId, StatementId } from '../interview/ids.ts'
import { inOrder } from '../interview/inOrder.ts'
import type { Interview } from '../interview/interview.ts'
import type { Link } from './link.ts'
import { STANCES, type Stance } from './stance.ts'
import type { Statement } from './statement.ts'

/**
 * What the interview says of a statement.
 *
 * untested: no segment supports or contradicts it (context and unclear do not test it);
 * single-source: supported, by one speaker in one sitting alone;
 * supported: supported by two speakers, or by one in two sittings, and not contradicted;
 * contested: supported and contradicted; contradicted: only contradicted.
 * `partly` counts as support.
 */
export const COVERAGE_STATES = [
  'untested',
  'single-source',
  'supported',
  'contested',
  'contradicted',
] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

export interface LinkedSegment {
  readonly segment: SegmentId
  /** The segment's place in the interview, from 1. */
  readonly number: number
  readonly link: Link
}

export interface StatementCoverage {
  readonly statement: Statement
  readonly state: CoverageState
  /** In the interview's order, by stance. */
  readonly linked: Readonly<Record<Stance, readonly LinkedSegment[]>>
}

/** The coverage of every statement, in the statements' order. */
export function coverage(interview: Interview): readonly StatementCoverage[] {
  const linked = new Map<StatementId, Record<Stance, LinkedSegment[]>>()
  const supporters = new Map<StatementId, Set<string>>()
  interview.segmentOrder.forEach((id, index) => {
    const segment = interview.segments.get(id)
    for (const link of segment?.links ?? []) {
      const byStance = linked.get(link.statement) ?? noLinks()
      linked.set(link.statement, byStance)
      byStance[link.stance].push({ segment: id, number: index + 1, link })
      if (link.stance === 'supports' || link.stance === 'partly') {
        const sources = supporters.get(link.statement) ?? new Set()
        supporters.set(link.statement, sources)
        sources.add(`${segment?.speaker ?? ''} ${segment?.sitting ?? ''}`)
      }
    }
  })
  return inOrder(interview.statements.values()).map((statement) => {
    const byStance = linked.get(statement.id) ?? noLinks()
    const state = coverageState(
      supporters.get(statement.id)?.size ?? 0,
      byStance.contradicts.length > 0,
    )
    return { statement, state, linked: byStance }
  })
}

function coverageState(sources: number, contradicted: boolean): CoverageState {
  if (contradicted) return sources > 0 ? 'contested' : 'contradicted'
  if (sources === 0) return 'untested'
  return sources === 1 ? 'single-source' : 'supported'
}

const noLinks = (): Record<Stance, LinkedSegment[]> =>
  Object.fromEntries(STANCES.map((stance) => [stance, [] as LinkedSegment[]])) as Record<
    Stance,
    LinkedSegment[]
  >

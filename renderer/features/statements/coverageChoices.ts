import { useSyncExternalStore } from 'react'
import type { SittingId } from '#core/interview/ids.ts'
import { type CoverageFilter, NO_FILTER } from '#core/report/filterCoverage.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { type Observed, observed } from '../../session/observed.ts'
import { useSession } from '../../session/useSession.ts'
import { type GridCell, ORIGIN } from '../../ui/useGridCursor.ts'

/** How coverage is looked at. */
export interface CoverageChoices {
  readonly layout: 'list' | 'matrix'
  readonly filter: CoverageFilter
  /** Sittings of which the matrix shows the segments. */
  readonly expanded: ReadonlySet<SittingId | null>
  /** Where the person is in the matrix. */
  readonly at: GridCell
}

const FIRST: CoverageChoices = {
  layout: 'list',
  filter: NO_FILTER,
  expanded: new Set(),
  at: ORIGIN,
}

/** Kept for as long as the interview is open: who comes back from a segment finds it as it was. */
const kept = new WeakMap<InterviewSession, Observed<CoverageChoices>>()

export function useCoverageChoices(): readonly [
  CoverageChoices,
  (changes: Partial<CoverageChoices>) => void,
] {
  const session = useSession()
  const known = kept.get(session) ?? observed(FIRST)
  kept.set(session, known)
  const choices = useSyncExternalStore(known.subscribe, known.get)
  return [choices, (changes) => known.set({ ...known.get(), ...changes })]
}

import { useMemo } from 'react'
import type { SegmentId } from '#core/interview/ids.ts'
import { useInterview } from '../../session/useSession.ts'

/** Segments by number and numbers by segment, as the transcript counts them, from 1. */
export interface SegmentNumbers {
  readonly count: number
  readonly of: (segment: SegmentId) => number | null
  readonly at: (number: number) => SegmentId | null
}

export function useSegmentNumbers(): SegmentNumbers {
  const order = useInterview((interview) => interview.segmentOrder)
  return useMemo(() => {
    const numbers = new Map(order.map((id, place) => [id, place + 1]))
    return {
      count: order.length,
      of: (segment) => numbers.get(segment) ?? null,
      at: (number) => order[number - 1] ?? null,
    }
  }, [order])
}

import type { SegmentId } from '#core/interview/ids.ts'
import type { FindHit } from './findInInterview.ts'

/** The place after (or before) one in a round of `count`. */
export const stepThrough = (index: number, count: number, step: 1 | -1): number =>
  (index + step + count) % count

/** The first hit at or after a segment; the first of all when none follows. */
export function hitFrom(
  hits: readonly FindHit[],
  order: readonly SegmentId[],
  from: SegmentId | null,
): number {
  if (from === null) return 0
  const places = new Map(order.map((id, place) => [id, place]))
  const place = places.get(from) ?? 0
  const index = hits.findIndex((hit) => (places.get(hit.segment) ?? 0) >= place)
  return index === -1 ? 0 : index
}

/** Where the hit that was shown stands in a new list of hits; -1 when it is no longer there. */
export const sameHit = (hits: readonly FindHit[], shown: FindHit | null): number =>
  shown === null
    ? -1
    : hits.findIndex(
        (hit) =>
          hit.segment === shown.segment &&
          hit.language === shown.language &&
          hit.start === shown.start,
      )

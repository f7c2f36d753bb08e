import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'

/** Things of the interview by which a segment is judged, beside the segment itself. */
type Basis = readonly object[]

type AsksSegments<By extends Basis> = (
  interview: Pick<Interview, 'segments' | 'segmentOrder'>,
  basis: By,
) => boolean

/**
 * Whether some segment is such a one, for whoever asks after every change of an interview with
 * 10,000 of them: while segments and basis are the same, so is the answer; and the segment that
 * was found is asked before all others, then those after it, since people go down the rows.
 */
export function someSegment<By extends Basis>(
  isSuch: (segment: Segment, basis: By) => boolean,
): AsksSegments<By> {
  let known: { readonly segments: Interview['segments']; readonly basis: By } | null = null
  let found: SegmentId | null = null

  const isFound = ({ segments }: Pick<Interview, 'segments'>, id: SegmentId, basis: By) => {
    const segment = segments.get(id)
    return segment !== undefined && isSuch(segment, basis)
  }

  return (interview, basis) => {
    const { segments, segmentOrder } = interview
    if (known?.segments === segments && isSame(known.basis, basis)) return found !== null
    known = { segments, basis }
    if (found !== null && isFound(interview, found, basis)) return true
    const from = found === null ? 0 : Math.max(0, segmentOrder.indexOf(found))
    const asked = [...segmentOrder.slice(from), ...segmentOrder.slice(0, from)]
    found = asked.find((id) => isFound(interview, id, basis)) ?? null
    return found !== null
  }
}

const isSame = (one: Basis, other: Basis): boolean =>
  one.length === other.length && one.every((each, place) => each === other[place])

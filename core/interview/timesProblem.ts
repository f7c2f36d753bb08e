import type { AppError } from '../protocol/appError.ts'
import type { Segment } from './segment.ts'

/** A segment may not end before it begins, on either clock. */
export function timesProblem(
  times: Pick<Segment, 'mediaStart' | 'mediaEnd' | 'wallStart' | 'wallEnd'>,
): AppError | null {
  const { mediaStart, mediaEnd, wallStart, wallEnd } = times
  if (mediaStart !== null && mediaEnd !== null && mediaEnd < mediaStart) {
    return { code: 'TIME_RANGE_REVERSED', start: `${mediaStart} ms`, end: `${mediaEnd} ms` }
  }
  if (wallStart !== null && wallEnd !== null && wallEnd < wallStart) {
    return { code: 'TIME_RANGE_REVERSED', start: wallStart, end: wallEnd }
  }
  return null
}

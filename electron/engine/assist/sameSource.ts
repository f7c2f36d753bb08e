import type { SegmentId } from '#core/interview/ids.ts'
import { compareOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'

/** Which segments of an interview say the same in the same language, kept up as it changes. */
export class SameSource {
  readonly #rows = new Map<string, Set<SegmentId>>()
  readonly #keys = new Map<SegmentId, string>()

  constructor(interview: Interview) {
    for (const segment of interview.segments.values()) this.set(segment)
  }

  /** Takes a segment as it is now. */
  set(segment: Segment): void {
    this.delete(segment.id)
    const text = segment.renditions[segment.source]?.text.trim() ?? ''
    if (text === '') return
    const key = `${segment.source} ${text}`
    const rows = this.#rows.get(key)
    if (rows === undefined) this.#rows.set(key, new Set([segment.id]))
    else rows.add(segment.id)
    this.#keys.set(segment.id, key)
  }

  delete(segment: SegmentId): void {
    const key = this.#keys.get(segment)
    if (key === undefined) return
    this.#keys.delete(segment)
    const rows = this.#rows.get(key)
    rows?.delete(segment)
    if (rows?.size === 0) this.#rows.delete(key)
  }

  /** The segments that say the same as one, itself among them, in the interview's order. */
  of(interview: Interview, segment: SegmentId): readonly SegmentId[] {
    const rows = [...(this.#rows.get(this.#keys.get(segment) ?? '') ?? [])]
    return rows
      .flatMap((id) => interview.segments.get(id) ?? [])
      .sort(compareOrder)
      .map(({ id }) => id)
  }
}

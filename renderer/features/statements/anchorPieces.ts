import type { TextRange } from '#core/interview/text.ts'

/** A stretch of a text over which the same anchors lie. */
export interface AnchorPiece<Id> extends TextRange {
  /** In the order in which the anchors were given; empty: none lies here. */
  readonly anchors: readonly Id[]
}

/**
 * Cuts a text of `length` code units at every border of an anchor. The pieces follow one another
 * without a gap; anchors may overlap and may be cut short by the end of the text.
 */
export function anchorPieces<Id>(
  length: number,
  anchors: readonly (TextRange & { readonly id: Id })[],
): readonly AnchorPiece<Id>[] {
  const borders = new Set([0, length])
  for (const { start, end } of anchors) {
    borders.add(Math.min(start, length))
    borders.add(Math.min(end, length))
  }
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? length
    return {
      start,
      end,
      anchors: anchors
        .filter((anchor) => anchor.start <= start && anchor.end >= end)
        .map((anchor) => anchor.id),
    }
  })
}

/** The anchors that lie over a place; the shortest first, so that a nested one can be reached. */
export function anchorsAt<Id>(
  place: number,
  anchors: readonly (TextRange & { readonly id: Id })[],
): readonly Id[] {
  return anchors
    .filter((anchor) => anchor.start <= place && place < anchor.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((anchor) => anchor.id)
}

let counts = new Uint8Array(0)
let reached = new Int32Array(0)

/**
 * Room to count by text and to list texts: kept between queries, because clearing what was used
 * is cheaper than allocating. The counts are zero; whoever takes them leaves them so.
 */
export function tallySpace(texts: number): {
  readonly counts: Uint8Array
  readonly reached: Int32Array
} {
  if (counts.length < texts) {
    const room = Math.ceil(texts * 1.25) + 1_024
    counts = new Uint8Array(room)
    reached = new Int32Array(room)
  }
  return { counts, reached }
}

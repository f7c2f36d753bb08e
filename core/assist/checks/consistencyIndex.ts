import type { SegmentId } from '../../interview/ids.ts'
import type { Interview } from '../../interview/interview.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Segment } from '../../interview/segment.ts'
import { segmentsInOrder } from '../../interview/segmentsInOrder.ts'

/** What the source of a row is known by. */
interface OwnKey {
  readonly source: LanguageTag
  readonly text: string
  /** Null: too short to be compared. */
  readonly key: string | null
}

/** How the same source text was rendered in the rows of an interview. */
export class ConsistencyIndex {
  /** By source language and text: the rows that say it. */
  readonly #rows = new Map<string, Map<SegmentId, Segment>>()
  readonly #keys = new Map<SegmentId, OwnKey>()
  /** Takes a row as it is now; O(1). A row without a text in its source is left out. */
  set(segment: Segment): void {
    this.delete(segment.id)
    const text = segment.renditions[segment.source]?.text
    const key = text === undefined ? null : sourceKey(segment.source, text)
    this.#keys.set(segment.id, { source: segment.source, text: text ?? '', key })
    if (key === null) return
    const rows = this.#rows.get(key)
    if (rows === undefined) this.#rows.set(key, new Map([[segment.id, segment]]))
    else rows.set(segment.id, segment)
  }

  /** Forgets a row; O(1). */
  delete(segment: SegmentId): void {
    const key = this.#keys.get(segment)?.key ?? null
    this.#keys.delete(segment)
    if (key === null) return
    const rows = this.#rows.get(key)
    rows?.delete(segment)
    if (rows?.size === 0) this.#rows.delete(key)
  }

  /** What the row is known by already is not worked out again. */
  #rowsOf(
    segment: SegmentId,
    source: LanguageTag,
    text: string,
  ): ReadonlyMap<SegmentId, Segment> | undefined {
    const own = this.#keys.get(segment)
    const isOwn = own !== undefined && own.text === text && own.source === source
    const key = isOwn ? own.key : sourceKey(source, text)
    return key === null ? undefined : this.#rows.get(key)
  }

  /**
   * Texts in `target` of other rows whose source says `text`, the most frequent first, and among
   * equals the one that came first.
   */
  otherRenditions(
    segment: SegmentId,
    source: LanguageTag,
    text: string,
    target: LanguageTag,
  ): readonly string[] {
    const rows = this.#rowsOf(segment, source, text)
    if (rows === undefined || (rows.size === 1 && rows.has(segment))) return []
    const found = new Map<string, { readonly text: string; count: number }>()
    let seen = 0
    for (const [id, row] of rows) {
      const rendition = row.renditions[target]?.text
      if (id === segment || rendition === undefined) continue
      const plain = plainText(rendition)
      const known = found.get(plain)
      if (known === undefined) found.set(plain, { text: rendition, count: 1 })
      else known.count += 1
      seen += 1
      if (seen >= ROWS_MAX) break
    }
    return [...found.values()].toSorted((a, b) => b.count - a.count).map(({ text: said }) => said)
  }
}

/** Of a question that was put a thousand times, this many rows are looked at. */
const ROWS_MAX = 50

/** An index over the rows of an interview, which is kept up by `set` and `delete`. */
export function createConsistencyIndex(interview: Interview): ConsistencyIndex {
  const index = new ConsistencyIndex()
  for (const segment of segmentsInOrder(interview)) index.set(segment)
  return index
}

/** Null: too short to mean the same each time. 예 is yes, right, or just that one listens. */
function sourceKey(language: LanguageTag, text: string): string | null {
  const plain = plainText(text)
  const isLong = plain.includes(' ') && plain.length >= 8
  return isLong ? `${language} ${plain}` : null
}

/** A text without what does not make it another: case, punctuation, spacing. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()

import { foldForSearch } from '#core/interview/foldForSearch.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import { normalizeText } from '#core/interview/text.ts'

/** A search ends here: nobody steps through more, and one letter may occur half a million times. */
export const FIND_HITS_MAX = 20_000

/** Where a search found its text. */
export interface FindHit {
  readonly segment: SegmentId
  /** Null: in the segment's note. */
  readonly language: LanguageTag | null
  /** In the text's UTF-16 code units. */
  readonly start: number
  readonly end: number
}

export interface FindScope {
  /** In this order within a segment. */
  readonly languages: readonly LanguageTag[]
  readonly notes: boolean
}

interface FoldedField {
  readonly language: LanguageTag | null
  readonly text: string
}

/**
 * Folded texts by segment. Segments are immutable: an edit makes a new one and leaves the others,
 * so a search after an edit folds again only what was edited.
 */
const foldedSegments = new WeakMap<Segment, readonly FoldedField[]>()

function foldedFields(segment: Segment): readonly FoldedField[] {
  const known = foldedSegments.get(segment)
  if (known !== undefined) return known
  const fields: FoldedField[] = []
  for (const language of Object.keys(segment.renditions) as LanguageTag[]) {
    const rendition = segment.renditions[language]
    if (rendition !== undefined) fields.push({ language, text: foldForSearch(rendition.text) })
  }
  if (segment.note !== '') fields.push({ language: null, text: foldForSearch(segment.note) })
  foldedSegments.set(segment, fields)
  return fields
}

/**
 * Folds the texts of the segments from one place to another, so that a search need not. Returns
 * false when there are no more.
 */
export function foldAhead(interview: Interview, from: number, to: number): boolean {
  for (const id of interview.segmentOrder.slice(from, to)) {
    const segment = interview.segments.get(id)
    if (segment !== undefined) foldedFields(segment)
  }
  return to < interview.segmentOrder.length
}

/**
 * Every place where the text occurs (the first FIND_HITS_MAX), in the interview's order; within a
 * segment in the order of the languages, its note last. Occurrences do not overlap. An empty query
 * finds nothing.
 */
export function findInInterview(
  interview: Interview,
  query: string,
  scope: FindScope,
): readonly FindHit[] {
  const wanted = foldForSearch(normalizeText(query))
  const hits: FindHit[] = []
  if (wanted.trim() === '') return hits
  for (const id of interview.segmentOrder) {
    const segment = interview.segments.get(id)
    if (segment === undefined) continue
    if (hits.length >= FIND_HITS_MAX) break
    const fields = foldedFields(segment)
    for (const language of scope.languages) {
      const field = fields.find((each) => each.language === language)
      if (field !== undefined) collect(hits, id, field, wanted)
    }
    const note = scope.notes ? fields.find((each) => each.language === null) : undefined
    if (note !== undefined) collect(hits, id, note, wanted)
  }
  return hits
}

function collect(hits: FindHit[], segment: SegmentId, field: FoldedField, wanted: string): void {
  let start = field.text.indexOf(wanted)
  while (start !== -1 && hits.length < FIND_HITS_MAX) {
    const end = start + wanted.length
    hits.push({ segment, language: field.language, start, end })
    start = field.text.indexOf(wanted, end)
  }
}

import type { NameEntry } from '../assist/names/nameEntry.ts'
import type { Concept } from '../assist/terms/concept.ts'
import type { SegmentId } from '../interview/ids.ts'
import type { Interview } from '../interview/interview.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { segmentsInOrder } from '../interview/segmentsInOrder.ts'
import type { TextRange } from '../interview/text.ts'
import { toDocument } from '../interview/toDocument.ts'
import { type NameFinder, nameFinder } from './namePlaces.ts'
import { type PassageFinder, passageFinder } from './passages.ts'
import { readText } from './readText.ts'
import { recordNames } from './recordNames.ts'
import { termPlaces } from './termPlaces.ts'

/** A passage of one rendition, in UTF-16 code units. */
export interface Passage extends TextRange {
  readonly segment: SegmentId
  readonly language: LanguageTag
}

/** What says the same as a passage in the other languages of its row. */
export interface Counterparts {
  readonly found: readonly Passage[]
  /** Languages that have a text, in which it has to be chosen by hand. */
  readonly missing: readonly LanguageTag[]
}

/**
 * Where a passage stands in the other languages of its row: where the names stand that it holds, by
 * the ledger or the list of participants; where the term stands that it is, of the `concepts` that
 * were recognised in the row; without either, where the same letters stand, as figures and call
 * signs do.
 */
export function redactionCounterparts(
  interview: Interview,
  passage: Passage,
  concepts: readonly Concept[] = [],
): Counterparts {
  const segment = interview.segments.get(passage.segment)
  const search = searchFor(interview, passage)
  const own = segment?.renditions[passage.language]?.text ?? ''
  const terms = termPlaces(concepts, own, passage)
  const found: Passage[] = []
  const missing: LanguageTag[] = []
  for (const language of interview.languages) {
    const text = segment?.renditions[language]?.text
    if (text === undefined || language === passage.language) continue
    const ranges = joined([...search.places(text), ...terms(text, language)])
    if (ranges.length === 0) missing.push(language)
    else found.push(...ranges.map((range) => ({ ...range, segment: passage.segment, language })))
  }
  return { found, missing }
}

/**
 * Every other place of the interview where the passage, or a name that it holds, stands in any
 * language and is not covered yet; in order. Costs O(interview).
 */
export function occurrences(interview: Interview, passage: Passage): readonly Passage[] {
  const search = searchFor(interview, passage)
  return segmentsInOrder(interview).flatMap((segment) =>
    interview.languages.flatMap((language) => {
      const text = segment.renditions[language]?.text
      if (text === undefined) return []
      const isKnown = (range: TextRange) =>
        (segment.id === passage.segment &&
          language === passage.language &&
          meets(range, passage)) ||
        segment.redactions.some((one) => one.language === language && holds(one, range))
      return search
        .places(text)
        .filter((range) => !isKnown(range))
        .map((range) => ({ ...range, segment: segment.id, language }))
    }),
  )
}

interface Search {
  places(text: string): readonly TextRange[]
}

/** What is looked for: the passage as it is written, and the names that it holds. */
function searchFor(interview: Interview, passage: Passage): Search {
  const text = interview.segments.get(passage.segment)?.renditions[passage.language]?.text ?? ''
  const written = passageFinder([text.slice(passage.start, passage.end)])
  const document = toDocument(interview)
  const every = nameFinder(
    recordNames(document).map(({ name }) => name),
    interview.languages,
  )
  const names = new Set<NameEntry>()
  for (const place of every.places(readText(text))) {
    if (meets(place.range, passage)) for (const name of place.names) names.add(name)
  }
  return { places: (other) => placesOf(other, written, names.size > 0 ? every : null, names) }
}

function placesOf(
  text: string,
  written: PassageFinder,
  every: NameFinder | null,
  names: ReadonlySet<NameEntry>,
): readonly TextRange[] {
  const read = readText(text)
  const named = every?.places(read).filter((place) => place.names.some((one) => names.has(one)))
  return joined([...written.places(read), ...(named ?? []).map(({ range }) => range)])
}

/** Places that touch are one: a name is found as it is written and as the ledger knows it. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const whole: TextRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1)
    if (last !== undefined && range.start < last.end) {
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else whole.push({ start: range.start, end: range.end })
  }
  return whole
}

const meets = (one: TextRange, other: TextRange): boolean =>
  one.start < other.end && other.start < one.end

const holds = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && outer.end >= inner.end

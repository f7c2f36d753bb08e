import type { SegmentId } from '../../interview/ids.ts'
import type { Interview } from '../../interview/interview.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Rendition } from '../../interview/rendition.ts'
import type { Segment } from '../../interview/segment.ts'
import type { TranslationUnit } from './translationUnit.ts'

/** A unit that a segment's final renditions make; its id is the segment's. */
export interface InterviewUnit {
  readonly unit: TranslationUnit
  /** The segment's row in the interview, from 1. */
  readonly row: number
}

/** With fewer final renditions a segment says nothing about translating. */
const LANGUAGES_MIN = 2

/** The units of an interview, in its order. */
export function interviewUnits(interview: Interview): readonly InterviewUnit[] {
  return interview.segmentOrder.flatMap((_, place) => unitAt(interview, place) ?? [])
}

/** The unit of one segment; null: it makes none, or is not there. */
export function interviewUnit(interview: Interview, segment: SegmentId): InterviewUnit | null {
  const place = interview.segments.has(segment) ? interview.segmentOrder.indexOf(segment) : -1
  return place === -1 ? null : unitAt(interview, place)
}

/**
 * The segments whose units may be others after a change of some segments: these, and the rows
 * that stood or stand after them, whose neighbour they are. `before`: the interview as it was;
 * null: it was not. Rows keep the numbers that they had when they were learnt.
 */
export function touchedUnits(
  before: Interview | null,
  after: Interview,
  changed: Iterable<SegmentId>,
): ReadonlySet<SegmentId> {
  const touched = new Set(changed)
  for (const segment of [...touched]) {
    for (const interview of [before, after]) {
      const next = interview === null ? undefined : rowAfter(interview, segment)
      if (next !== undefined) touched.add(next)
    }
  }
  return touched
}

function rowAfter(interview: Interview, segment: SegmentId): SegmentId | undefined {
  const place = interview.segments.has(segment) ? interview.segmentOrder.indexOf(segment) : -1
  return place === -1 ? undefined : interview.segmentOrder[place + 1]
}

function unitAt(interview: Interview, place: number): InterviewUnit | null {
  const segment = segmentAt(interview, place)
  if (segment === undefined) return null
  const finals = finalRenditions(segment)
  if (finals.length < LANGUAGES_MIN) return null
  const before = segmentAt(interview, place - 1)
  const isSameSitting = before !== undefined && before.sitting === segment.sitting
  // What was said has no maker who could be asked; the newest rendering of it has.
  const newest = finals
    .filter(([language]) => language !== segment.source)
    .map(([, rendition]) => rendition)
    .reduce((one, other) => (other.at > one.at ? other : one))
  const author = newest.author === null ? undefined : interview.participants.get(newest.author)
  return {
    unit: {
      id: segment.id,
      texts: textsOf(finals),
      previous: isSameSitting ? textsOf(finalRenditions(before)) : {},
      at: newest.at,
      author: author?.label ?? '',
    },
    row: place + 1,
  }
}

function segmentAt(interview: Interview, place: number): Segment | undefined {
  const id = interview.segmentOrder[place]
  return id === undefined ? undefined : interview.segments.get(id)
}

type ByLanguage = readonly (readonly [LanguageTag, Rendition])[]

function finalRenditions(segment: Segment): ByLanguage {
  return (Object.entries(segment.renditions) as unknown as ByLanguage).filter(
    ([, rendition]) => rendition.status === 'final',
  )
}

const textsOf = (renditions: ByLanguage): TranslationUnit['texts'] =>
  Object.fromEntries(renditions.map(([language, { text }]) => [language, text]))

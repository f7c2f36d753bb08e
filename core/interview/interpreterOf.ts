import { coveredSegments } from './coveredSegments.ts'
import { entriesOf } from './entries/entriesOf.ts'
import type { EntryOf } from './entries/recordEntry.ts'
import type { ParticipantId, SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'
import type { LanguageTag } from './languageTag.ts'
import type { Segment } from './segment.ts'

type Assignment = EntryOf<'assignment'>

/** Who rendered a segment into a language. */
export interface Interpreter {
  readonly participant: ParticipantId
  /**
   * The assignment under which it was done: its mode, and the pivot of a relay. Null: the
   * rendition names its author, and no assignment of theirs covers it.
   */
  readonly assignment: Assignment | null
}

/** Answers for every rendition of an interview who made it. */
export interface InterpreterIndex {
  of(segment: Segment, language: LanguageTag): Interpreter | null
}

/** Reads the assignments once, O(assignments × segments); each answer is then O(1) or nearly so. */
export function interpreterIndex(interview: Interview): InterpreterIndex {
  // The narrower one knows better, and stands first: a passage's own interpreter, a sitting's own.
  const covers = entriesOf(interview, 'assignment')
    .map((assignment) => ({ assignment, covered: coveredSegments(interview, assignment) }))
    .sort((a, b) => a.covered.length - b.covered.length)
  const bySegment = new Map<SegmentId, Assignment[]>()
  for (const { assignment, covered } of covers) {
    for (const { id } of covered) {
      const others = bySegment.get(id)
      if (others === undefined) bySegment.set(id, [assignment])
      else others.push(assignment)
    }
  }
  return {
    of(segment, language) {
      const rendition = segment.renditions[language]
      if (rendition === undefined || language === segment.source) return null
      const { author } = rendition
      const assignment = bySegment
        .get(segment.id)
        ?.find(
          (one) =>
            (author === null || one.participant === author) &&
            renders(one, segment.source, language),
        )
      if (assignment !== undefined) return { participant: assignment.participant, assignment }
      return author === null ? null : { participant: author, assignment: null }
    },
  }
}

/**
 * Who rendered the segment into `language`: the rendition's author, else whoever was assigned to
 * that stretch and that pair of languages. Null: not recorded, nothing rendered, or the language
 * in which it was spoken. For many segments, ask an `interpreterIndex`.
 */
export const interpreterOf = (
  interview: Interview,
  segment: Segment,
  language: LanguageTag,
): Interpreter | null => interpreterIndex(interview).of(segment, language)

/** One leg of a relay ends or begins at its pivot, wherever what was said came from. */
function renders(
  { from, to, direction, pivot }: Assignment,
  source: LanguageTag,
  language: LanguageTag,
) {
  const spoken = (heard: LanguageTag) => heard === source || heard === pivot
  return (
    (spoken(from) && to === language) || (direction === 'both' && from === language && spoken(to))
  )
}

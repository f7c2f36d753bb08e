import { ACCEPTANCES_MAX } from '../assist/checks/acceptance.ts'
import type { AppError } from '../protocol/appError.ts'
import { fail, ok } from '../protocol/result.ts'
import type { Link } from '../report/link.ts'
import { nextRevision, renditionSet } from './decideRenditions.ts'
import { segmentChanged } from './decideSegments.ts'
import type { CommandOf, Decision } from './decision.ts'
import { onMergedSegment } from './entrySegments.ts'
import type { InterviewEvent } from './event.ts'
import { freeRedactionId } from './freeRedactionId.ts'
import type { Interview } from './interview.ts'
import { isStale } from './isStale.ts'
import type { LanguageTag } from './languageTag.ts'
import { isStanding, REDACTIONS_MAX, type Redaction } from './redaction.ts'
import type { Rendition } from './rendition.ts'
import { sameValue } from './sameValue.ts'
import { LINKS_MAX, type Segment } from './segment.ts'
import { timesProblem } from './timesProblem.ts'
import { unknownEntity } from './unknownEntity.ts'

/** Stands between the two texts of a language. */
const JOINT = ' '

/**
 * Two rows become one, in every language at once. Refused where it would change what was
 * recorded: two speakers, two addressees, two ways of answering, two source languages, two
 * sittings, an end before its beginning, or two different stances towards one statement. What was
 * read out of either is to be read again.
 */
export function decideMerge(interview: Interview, command: CommandOf<'MergeWithNext'>): Decision {
  const first = interview.segments.get(command.segment)
  if (first === undefined) return unknownEntity('segment', command.segment)
  const nextId = interview.segmentOrder[interview.segmentOrder.indexOf(first.id) + 1]
  const second = nextId === undefined ? undefined : interview.segments.get(nextId)
  if (second === undefined) return fail({ code: 'MERGE_NOTHING_FOLLOWS' })
  const problem = mergeProblem(interview, first, second)
  if (problem !== null) return fail(problem)
  const languages = [
    ...new Set([...Object.keys(first.renditions), ...Object.keys(second.renditions)]),
  ] as LanguageTag[]
  const renditions = merged(first, second, languages)
  const removed: InterviewEvent = { type: 'SegmentRemoved', segment: second }
  return ok([
    ...onMergedSegment(interview, first.id, second.id),
    removed,
    ...languages.flatMap((language) =>
      renditionSet(withoutPassages(first), language, renditions[language] ?? null),
    ),
    ...segmentChanged(first, {
      speaker: first.speaker ?? second.speaker,
      addressee: first.addressee ?? second.addressee,
      mediaEnd: second.mediaEnd,
      wallEnd: second.wallEnd,
      note: [first.note, second.note].filter((note) => note !== '').join('\n'),
    }),
    ...mergedLinks(first, second),
    ...mergedRedactions(first, second),
    ...mergedAcceptances(first, second),
  ])
}

function mergeProblem(interview: Interview, first: Segment, second: Segment): AppError | null {
  if (first.source !== second.source) {
    return { code: 'MERGE_DIFFERENT_SOURCES', first: first.source, second: second.source }
  }
  if (first.speaker !== null && second.speaker !== null && first.speaker !== second.speaker) {
    return { code: 'MERGE_DIFFERENT_SPEAKERS' }
  }
  if (
    first.addressee !== null &&
    second.addressee !== null &&
    first.addressee !== second.addressee
  ) {
    return { code: 'MERGE_DIFFERENT_ADDRESSEES' }
  }
  if (first.mode !== second.mode) return { code: 'MERGE_DIFFERENT_MODES' }
  if (first.sitting !== second.sitting) return { code: 'MERGE_DIFFERENT_SITTINGS' }
  const times = timesProblem({ ...first, mediaEnd: second.mediaEnd, wallEnd: second.wallEnd })
  if (times !== null) return times
  const conflict = second.links.find((link) => {
    const mine = first.links.find((one) => one.statement === link.statement)
    return mine !== undefined && mine.stance !== link.stance
  })
  if (conflict !== undefined) {
    const label = interview.statements.get(conflict.statement)?.label ?? conflict.statement
    return { code: 'MERGE_CONFLICTING_LINKS', label }
  }
  const statements = new Set([...first.links, ...second.links].map((link) => link.statement))
  if (statements.size > LINKS_MAX) return { code: 'LINK_COUNT', max: LINKS_MAX }
  const redactions = first.redactions.length + second.redactions.length
  return redactions > REDACTIONS_MAX ? { code: 'REDACTION_COUNT', max: REDACTIONS_MAX } : null
}

function merged(
  first: Segment,
  second: Segment,
  languages: readonly LanguageTag[],
): Readonly<Record<LanguageTag, Rendition>> {
  // Past what others were based on, too: what was stale must not seem to be up to date by chance.
  const revisionOf = (language: LanguageTag) =>
    Math.max(nextRevision(first, language), nextRevision(second, language))
  const sourceRevision = languages.includes(first.source) ? revisionOf(first.source) : 0
  return Object.fromEntries(
    languages.map((language): [LanguageTag, Rendition] => {
      const a = first.renditions[language]
      const b = second.renditions[language]
      const model = (a ?? b) as Rendition
      const stale = [first, second].find((segment) => isStale(segment, language))
      const basedOn =
        language === first.source
          ? null
          : (stale?.renditions[language]?.basedOn ?? {
              language: first.source,
              revision: sourceRevision,
            })
      if (a === undefined || b === undefined) {
        return [language, { ...model, revision: revisionOf(language), basedOn }]
      }
      return [
        language,
        {
          text: joined(a.text, b.text),
          status: a.status === 'final' && b.status === 'final' ? 'final' : 'draft',
          kind: a.kind,
          author: a.author === b.author ? a.author : null,
          origin: sameValue(a.origin, b.origin) ? a.origin : { type: 'typed' },
          revision: revisionOf(language),
          basedOn,
          at: [a.at, b.at].toSorted()[1] as string,
        },
      ]
    }),
  )
}

/** The second row's links join the first row's; of two to one statement, the first stays. */
function mergedLinks(first: Segment, second: Segment): readonly InterviewEvent[] {
  return second.links.flatMap((link): InterviewEvent[] => {
    const mine = first.links.find((one) => one.statement === link.statement)
    if (mine === undefined) {
      return [{ type: 'LinkAdded', segment: first.id, link: shifted(link, first) }]
    }
    const note = [mine.note, link.note].filter((one) => one !== '').join('\n')
    if (note === mine.note) return []
    return [
      {
        type: 'LinkChanged',
        segment: first.id,
        link: mine.id,
        before: { note: mine.note },
        after: { note },
      },
    ]
  })
}

/** The second row's redactions cover the same words in the whole. */
function mergedRedactions(first: Segment, second: Segment): readonly InterviewEvent[] {
  const taken = new Set(first.redactions.map(({ id }) => id))
  return second.redactions.map((redaction) => {
    // The halves of a row that was split may cover under one id what the cut went through.
    const id = freeRedactionId(redaction.id, taken)
    taken.add(id)
    const shift = isStanding(redaction) ? shiftOf(first, redaction.language) : 0
    const { start, end } = redaction
    const moved: Redaction = { ...redaction, id, start: start + shift, end: end + shift }
    return { type: 'RedactionAdded', segment: first.id, redaction: moved }
  })
}

/** What was let stand in the second row is let stand in the whole; of two, the first row's stays. */
function mergedAcceptances(first: Segment, second: Segment): readonly InterviewEvent[] {
  const room = ACCEPTANCES_MAX - first.acceptances.length
  return second.acceptances
    .filter(({ key }) => first.acceptances.every((mine) => mine.key !== key))
    .slice(0, room)
    .map((acceptance) => ({ type: 'FindingAccepted', segment: first.id, acceptance }))
}

function shifted(link: Link, first: Segment): Link {
  const { anchor } = link
  if (anchor === null) return link
  const shift = shiftOf(first, anchor.language)
  return { ...link, anchor: { ...anchor, start: anchor.start + shift, end: anchor.end + shift } }
}

/** How far the second row's text moves back when it is joined to the first row's. */
function shiftOf(first: Segment, language: LanguageTag): number {
  const before = first.renditions[language]?.text
  return before === undefined ? 0 : joined(before, 'x').length - 1
}

/** The joint is left out where the first text ends with white space. */
function joined(first: string, second: string): string {
  return /\s$/.test(first) ? first + second : first + JOINT + second
}

/** Text is only added behind the first row's, so its anchors and redactions stay where they are. */
const withoutPassages = (segment: Segment): Segment => ({ ...segment, links: [], redactions: [] })

import { fail, ok } from '../protocol/result.ts'
import type { Link } from '../report/link.ts'
import { renditionSet } from './decideRenditions.ts'
import { keysAfter, segmentChanged } from './decideSegments.ts'
import type { CommandOf, Decision } from './decision.ts'
import { onSplitSegment } from './entrySegments.ts'
import type { InterviewEvent } from './event.ts'
import type { Interview } from './interview.ts'
import { isStale } from './isStale.ts'
import type { LanguageTag } from './languageTag.ts'
import { type Redaction, withFormer } from './redaction.ts'
import type { Rendition } from './rendition.ts'
import type { Segment } from './segment.ts'
import { unknownEntity } from './unknownEntity.ts'

/**
 * One row becomes two, in every language at once. The start times stay with the first part, the
 * end times go to the second; the moment between is not known and is not made up. A link goes
 * with its anchor; one without an anchor stays with the first part. A redaction that the cut goes
 * through covers its share of both, and its words as a whole elsewhere. Remarks and errata stay with the first part; what was read out
 * is to be read again, in both.
 */
export function decideSplit(interview: Interview, command: CommandOf<'SplitSegment'>): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const id = command.newSegment
  if (interview.segments.has(id)) return fail({ code: 'ID_TAKEN', kind: 'segment', id })
  const cuts = Object.entries(segment.renditions).map(([language, rendition]) =>
    cut(rendition, language as LanguageTag, command.at[language as LanguageTag]),
  )
  const outside = cuts.find((one) => one.at > one.rendition.text.length)
  if (outside !== undefined) {
    return fail({ code: 'RANGE_OUTSIDE_TEXT', start: outside.at, end: outside.at })
  }
  if (cuts.every((one) => one.first === '') || cuts.every((one) => one.second === '')) {
    return fail({ code: 'SPLIT_LEAVES_EMPTY_ROW' })
  }
  const first = part(segment, cuts, 'first')
  const second = part(segment, cuts, 'second')
  const moved = segment.links.filter((link) => goesToSecond(link, cuts))
  const kept: Segment = {
    ...segment,
    links: segment.links.filter((link) => !moved.includes(link)),
    redactions: [],
  }
  const order = keysAfter(interview, segment.id, new Set(), 1)[0] as string
  const added: Segment = {
    ...segment,
    id,
    order,
    mediaStart: null,
    wallStart: null,
    note: '',
    renditions: second,
    links: moved.map((link) => shifted(link, cuts)),
    redactions: segment.redactions.flatMap((redaction) => inSecond(redaction, cuts) ?? []),
  }
  return ok([
    ...moved.map((link): InterviewEvent => ({ type: 'LinkRemoved', segment: segment.id, link })),
    ...cuts.flatMap(({ language }) => renditionSet(kept, language, first[language] ?? null)),
    ...segment.redactions.flatMap((redaction) => keptInFirst(segment, redaction, cuts)),
    ...segmentChanged(segment, { mediaEnd: null, wallEnd: null }),
    { type: 'SegmentAdded', segment: added },
    ...onSplitSegment(interview, segment.id, id),
  ])
}

interface Cut {
  readonly language: LanguageTag
  readonly rendition: Rendition
  /** Where the text is cut, in UTF-16 code units. */
  readonly at: number
  readonly first: string
  readonly second: string
  /** Where `second` begins in the whole text. */
  readonly secondStart: number
}

/** A language without a place to cut stays whole with the first part. White space at the cut goes. */
function cut(rendition: Rendition, language: LanguageTag, asked: number | undefined): Cut {
  const { text } = rendition
  const at = asked === undefined ? text.length : insidePair(text, asked) ? asked - 1 : asked
  const rest = text.slice(at)
  const second = rest.trimStart()
  return {
    language,
    rendition,
    at,
    first: second === '' ? text : text.slice(0, at).trimEnd(),
    second,
    secondStart: text.length - second.length,
  }
}

function insidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff
}

/** The renditions of one part; up to date where they were, stale where they were. */
function part(
  segment: Segment,
  cuts: readonly Cut[],
  side: 'first' | 'second',
): Readonly<Record<LanguageTag, Rendition>> {
  const source = cuts.find((one) => one.language === segment.source)
  const split = cuts.some((one) => one.second !== '')
  const revisionOf = (one: Cut) => one.rendition.revision + (split ? 1 : 0)
  const sourceRevision = source === undefined || source[side] === '' ? 0 : revisionOf(source)
  return Object.fromEntries(
    cuts
      .filter((one) => one[side] !== '')
      .map((one): [LanguageTag, Rendition] => {
        const { rendition, language } = one
        const keepsBasis = rendition.basedOn === null || isStale(segment, language)
        const basedOn = keepsBasis
          ? rendition.basedOn
          : { language: segment.source, revision: sourceRevision }
        return [language, { ...rendition, text: one[side], revision: revisionOf(one), basedOn }]
      }),
  )
}

function goesToSecond(link: Link, cuts: readonly Cut[]): boolean {
  const { anchor } = link
  if (anchor === null) return false
  const where = cuts.find((one) => one.language === anchor.language)
  return where !== undefined && where.second !== '' && anchor.start >= where.at
}

function shifted(link: Link, cuts: readonly Cut[]): Link {
  const { anchor } = link
  const where = cuts.find((one) => one.language === anchor?.language)
  if (anchor === null || where === undefined) return link
  const start = Math.max(0, anchor.start - where.secondStart)
  const end = anchor.end - where.secondStart
  return { ...link, anchor: end > start ? { ...anchor, start, end } : null }
}

/** What becomes of a redaction in the first part. */
function keptInFirst(
  segment: Segment,
  redaction: Redaction,
  cuts: readonly Cut[],
): readonly InterviewEvent[] {
  const where = cuts.find((one) => one.language === redaction.language)
  if (where === undefined || redaction.end <= where.first.length) return []
  if (redaction.start >= where.first.length) {
    return [{ type: 'RedactionRemoved', segment: segment.id, redaction }]
  }
  const words = where.rendition.text.slice(redaction.start, redaction.end)
  const former = withFormer(redaction.former, words)
  const after = { ...redaction, end: where.first.length, former }
  return [{ type: 'RedactionChanged', segment: segment.id, before: redaction, after }]
}

/** What a redaction covers of the second part; null: nothing. */
function inSecond(redaction: Redaction, cuts: readonly Cut[]): Redaction | null {
  const where = cuts.find((one) => one.language === redaction.language)
  if (where === undefined || redaction.end <= where.secondStart) return null
  const start = Math.max(0, redaction.start - where.secondStart)
  return { ...redaction, start, end: redaction.end - where.secondStart }
}

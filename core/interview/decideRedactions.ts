import type { AppError } from '../protocol/appError.ts'
import { fail, ok, type Result } from '../protocol/result.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import type { InterviewEvent } from './event.ts'
import type { SegmentId } from './ids.ts'
import type { Interview } from './interview.ts'
import { REDACTIONS_MAX, type Redaction } from './redaction.ts'
import type { Segment } from './segment.ts'
import { normalizeText } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'
import { wholeCharacters } from './wholeCharacters.ts'

type Proposal = CommandOf<'AddRedactions'>['redactions'][number]

/**
 * Covers passages, as whole characters. What a redaction of the same group covers already is left
 * out, and passages of one text and group that touch become one. Passages of different groups may
 * overlap: each has its own reason, and lifting one leaves the other covered. A closed record can
 * be redacted: nothing of it changes.
 */
export function decideAddRedactions(
  interview: Interview,
  command: CommandOf<'AddRedactions'>,
  context: DecisionContext,
): Decision {
  const { author } = command
  const reason = normalizeText(command.reason).trim()
  if (reason === '') return fail({ code: 'FIELD_EMPTY', field: 'reason' })
  if (author !== null && !interview.participants.has(author)) {
    return unknownEntity('participant', author)
  }
  const bySegment = new Map<SegmentId, Redaction[]>()
  for (const proposal of command.redactions) {
    const range = passage(interview, proposal)
    if (!range.ok) return range
    const { segment, id } = proposal
    const added = bySegment.get(segment) ?? []
    const known = interview.segments.get(segment)?.redactions ?? []
    if ([...known, ...added].some((one) => one.id === id)) {
      return fail({ code: 'ID_TAKEN', kind: 'redaction', id })
    }
    const { group, language } = proposal
    added.push({ id, group, language, ...range.value, former: [], reason, author, at: context.now })
    bySegment.set(segment, added)
  }
  const events: InterviewEvent[] = []
  for (const [segment, proposed] of bySegment) {
    const known = interview.segments.get(segment)?.redactions ?? []
    const added = joined(proposed).filter((one) => !known.some((other) => holds(other, one)))
    if (known.length + added.length > REDACTIONS_MAX) {
      return fail({ code: 'REDACTION_COUNT', max: REDACTIONS_MAX })
    }
    for (const redaction of added) events.push({ type: 'RedactionAdded', segment, redaction })
  }
  return ok(events)
}

export function decideRemoveRedactions(
  interview: Interview,
  command: CommandOf<'RemoveRedactions'>,
): Decision {
  const events: InterviewEvent[] = []
  const seen = new Set<string>()
  for (const { segment, redaction: id } of command.redactions) {
    const place = `${segment} ${id}`
    if (seen.has(place)) continue
    seen.add(place)
    const known = interview.segments.get(segment)
    if (known === undefined) return unknownEntity('segment', segment)
    const redaction = known.redactions.find((one) => one.id === id)
    if (redaction === undefined) return unknownEntity('redaction', id)
    events.push({ type: 'RedactionRemoved', segment, redaction })
  }
  return ok(events)
}

export function decideChangeRedactionReason(
  interview: Interview,
  command: CommandOf<'ChangeRedactionReason'>,
): Decision {
  const reason = normalizeText(command.reason).trim()
  if (reason === '') return fail({ code: 'FIELD_EMPTY', field: 'reason' })
  let found = false
  const events: InterviewEvent[] = []
  for (const segment of interview.segments.values()) {
    for (const before of segment.redactions) {
      if (before.group !== command.group) continue
      found = true
      if (before.reason === reason) continue
      const after = { ...before, reason }
      events.push({ type: 'RedactionChanged', segment: segment.id, before, after })
    }
  }
  return found ? ok(events) : unknownEntity('redaction', command.group)
}

/** What a proposal covers of its text, with no character cut. */
function passage(
  interview: Interview,
  { segment: id, language, start, end }: Proposal,
): Result<Pick<Redaction, 'start' | 'end'>, AppError> {
  const segment: Segment | undefined = interview.segments.get(id)
  if (segment === undefined) return unknownEntity('segment', id)
  const text = segment.renditions[language]?.text
  if (text === undefined) return fail({ code: 'RENDITION_MISSING', language })
  if (start >= end || end > text.length) return fail({ code: 'RANGE_OUTSIDE_TEXT', start, end })
  return ok(wholeCharacters(text, { start, end }))
}

const holds = (outer: Redaction, inner: Redaction): boolean =>
  outer.group === inner.group &&
  outer.language === inner.language &&
  outer.start <= inner.start &&
  outer.end >= inner.end

/** Passages of one segment, those of one language and group that touch joined to one. */
function joined(redactions: readonly Redaction[]): readonly Redaction[] {
  const whole: Redaction[] = []
  for (const redaction of redactions.toSorted((a, b) => a.start - b.start)) {
    const { group, language, start, end } = redaction
    const at = whole.findIndex(
      (one) => one.group === group && one.language === language && one.end >= start,
    )
    const before = whole[at]
    if (before === undefined) whole.push(redaction)
    else whole[at] = { ...before, end: Math.max(before.end, end) }
  }
  return whole
}

import type { AppError } from '../protocol/appError.ts'
import { fail, ok } from '../protocol/result.ts'
import type { Link, LinkChanges, RenditionAnchor } from '../report/link.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import type { Interview } from './interview.ts'
import { LINKS_MAX, type Segment } from './segment.ts'
import { normalizeText } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddLink(interview: Interview, command: CommandOf<'AddLink'>): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const statement = interview.statements.get(command.link.statement)
  if (statement === undefined) return unknownEntity('statement', command.link.statement)
  if (segment.links.some((link) => link.statement === statement.id)) {
    return fail({ code: 'LINK_EXISTS', label: statement.label })
  }
  if (segment.links.some((link) => link.id === command.link.id)) {
    return fail({ code: 'ID_TAKEN', kind: 'link', id: command.link.id })
  }
  if (segment.links.length >= LINKS_MAX) return fail({ code: 'LINK_COUNT', max: LINKS_MAX })
  const problem = anchorProblem(segment, command.link.anchor)
  if (problem !== null) return fail(problem)
  const link: Link = { ...command.link, note: normalizeText(command.link.note) }
  return ok([{ type: 'LinkAdded', segment: segment.id, link }])
}

export function decideChangeLink(interview: Interview, command: CommandOf<'ChangeLink'>): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const link = segment.links.find((one) => one.id === command.link)
  if (link === undefined) return unknownEntity('link', command.link)
  const given: LinkChanges = withoutUndefined(command.changes)
  const changes: LinkChanges =
    given.note === undefined ? given : { ...given, note: normalizeText(given.note) }
  const problem = anchorProblem(segment, changes.anchor ?? null)
  if (problem !== null) return fail(problem)
  const changed = difference(link, changes)
  return ok(
    changed === null
      ? []
      : [{ type: 'LinkChanged', segment: segment.id, link: link.id, ...changed }],
  )
}

export function decideRemoveLink(interview: Interview, command: CommandOf<'RemoveLink'>): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const link = segment.links.find((one) => one.id === command.link)
  if (link === undefined) return unknownEntity('link', command.link)
  return ok([{ type: 'LinkRemoved', segment: segment.id, link }])
}

function anchorProblem(segment: Segment, anchor: RenditionAnchor | null): AppError | null {
  if (anchor === null) return null
  const { start, end } = anchor
  const text = segment.renditions[anchor.language]?.text ?? ''
  // An end between the halves of a surrogate pair would cut a character in two.
  const inside = start < end && end <= text.length && text.slice(start, end).isWellFormed()
  return inside ? null : { code: 'RANGE_OUTSIDE_TEXT', start, end }
}

import { fail, ok } from '../protocol/result.ts'
import type { LocalText, Statement, StatementChanges } from '../report/statement.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import type { InterviewEvent } from './event.ts'
import type { StatementId } from './ids.ts'
import type { Interview } from './interview.ts'
import type { LanguageTag } from './languageTag.ts'
import { lastOrderKey, orderKeyAfter } from './orderKeys.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'
import { normalizeText, type TextRange } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddStatement(
  interview: Interview,
  command: CommandOf<'AddStatement'>,
): Decision {
  const { label: wish, anchor: range, ...proposal } = command.statement
  const { id } = proposal
  if (interview.statements.has(id)) return fail({ code: 'ID_TAKEN', kind: 'statement', id })
  const report = interview.reports.get(proposal.report)
  if (report === undefined) return unknownEntity('report', proposal.report)
  if (range !== null && !isPassage(report.text, range)) {
    return fail({ code: 'RANGE_OUTSIDE_TEXT', start: range.start, end: range.end })
  }
  const label = wish ?? nextLabel(interview)
  if (labelTaken(interview, label, id)) return fail({ code: 'LABEL_TAKEN', label })
  const statement: Statement = {
    ...normalize(proposal),
    order: lastOrderKey(interview.statements.values()),
    label,
    anchor: range === null ? null : { ...range, quote: report.text.slice(range.start, range.end) },
  }
  return ok([{ type: 'StatementAdded', statement }])
}

export function decideChangeStatement(
  interview: Interview,
  command: CommandOf<'ChangeStatement'>,
): Decision {
  const statement = interview.statements.get(command.statement)
  if (statement === undefined) return unknownEntity('statement', command.statement)
  const changes = normalize<StatementChanges>(withoutUndefined(command.changes))
  const { label, anchor } = changes
  if (label !== undefined && labelTaken(interview, label, statement.id)) {
    return fail({ code: 'LABEL_TAKEN', label })
  }
  const text = interview.reports.get(statement.report)?.text ?? ''
  const holds =
    !anchor || (isPassage(text, anchor) && text.slice(anchor.start, anchor.end) === anchor.quote)
  if (!holds) {
    return fail({ code: 'RANGE_OUTSIDE_TEXT', start: anchor.start, end: anchor.end })
  }
  return ok(statementChanged(statement, changes))
}

/** True when the range lies in the text, holds something, and cuts no character in half. */
function isPassage(text: string, { start, end }: TextRange): boolean {
  return start < end && end <= text.length && text.slice(start, end).isWellFormed()
}

export function decideMoveStatement(
  interview: Interview,
  command: CommandOf<'MoveStatement'>,
): Decision {
  const statement = interview.statements.get(command.statement)
  if (statement === undefined) return unknownEntity('statement', command.statement)
  if (command.after === statement.id) return fail({ code: 'MOVE_ONTO_ITSELF' })
  const order = orderKeyAfter(interview.statements.values(), statement.id, command.after)
  if (order === null) return unknownEntity('statement', command.after ?? '')
  return ok(statementChanged(statement, { order }))
}

export function decideRemoveStatement(
  interview: Interview,
  command: CommandOf<'RemoveStatement'>,
): Decision {
  const statement = interview.statements.get(command.statement)
  if (statement === undefined) return unknownEntity('statement', command.statement)
  return ok(removeStatements(interview, [statement]))
}

/** Takes the statements away, and every link to them. */
export function removeStatements(
  interview: Interview,
  statements: readonly Statement[],
): readonly InterviewEvent[] {
  const gone = new Set(statements.map((statement) => statement.id))
  const links = segmentsInOrder(interview).flatMap((segment) =>
    segment.links
      .filter((link) => gone.has(link.statement))
      .map((link): InterviewEvent => ({ type: 'LinkRemoved', segment: segment.id, link })),
  )
  return [
    ...links,
    ...statements.map((statement): InterviewEvent => ({ type: 'StatementRemoved', statement })),
  ]
}

function statementChanged(
  statement: Statement,
  changes: StatementChanges,
): readonly InterviewEvent[] {
  const changed = difference(statement, changes)
  return changed === null ? [] : [{ type: 'StatementChanged', statement: statement.id, ...changed }]
}

/** One more than the highest S number in use, so that a label never changes its meaning. */
function nextLabel(interview: Interview): string {
  const numbers = [...interview.statements.values()].map((statement) =>
    Number(/^S(\d{1,9})$/.exec(statement.label)?.[1] ?? 0),
  )
  return `S${Math.max(0, ...numbers) + 1}`
}

function labelTaken(interview: Interview, label: string, id: StatementId): boolean {
  const key = label.toLowerCase()
  return interview.statements.some((other) => other.id !== id && other.label.toLowerCase() === key)
}

function normalize<Changes extends StatementChanges>(changes: Changes): Changes {
  return {
    ...changes,
    ...(changes.text === undefined ? {} : { text: normalizeLocal(changes.text) }),
    ...(changes.attribution === undefined
      ? {}
      : {
          attribution: changes.attribution
            .map(normalizeLocal)
            .filter((step) => Object.keys(step).length > 0),
        }),
    ...(changes.note === undefined ? {} : { note: normalizeText(changes.note) }),
  }
}

function normalizeLocal(local: LocalText): LocalText {
  return Object.fromEntries(
    Object.entries(local)
      .map(([language, text]) => [language as LanguageTag, normalizeText(text)] as const)
      .filter(([, text]) => text.trim() !== ''),
  )
}

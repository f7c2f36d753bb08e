import { fail, ok } from '../protocol/result.ts'
import { mapRange } from '../report/mapRange.ts'
import type { Report, ReportChanges } from '../report/report.ts'
import type { Statement } from '../report/statement.ts'
import { removeStatements } from './decideStatements.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import type { InterviewEvent } from './event.ts'
import { inOrder } from './inOrder.ts'
import type { Interview } from './interview.ts'
import { lastOrderKey } from './orderKeys.ts'
import { sameValue } from './sameValue.ts'
import { normalizeLine, normalizeText } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideAddReport(interview: Interview, command: CommandOf<'AddReport'>): Decision {
  const { id } = command.report
  if (interview.reports.has(id)) return fail({ code: 'ID_TAKEN', kind: 'report', id })
  const order = lastOrderKey(interview.reports.values())
  const report: Report = { ...normalize(command.report), order }
  if (report.title === '') return fail({ code: 'FIELD_EMPTY', field: 'title' })
  return ok([{ type: 'ReportAdded', report }])
}

export function decideChangeReport(
  interview: Interview,
  command: CommandOf<'ChangeReport'>,
): Decision {
  const report = interview.reports.get(command.report)
  if (report === undefined) return unknownEntity('report', command.report)
  const changes = normalize<ReportChanges>(withoutUndefined(command.changes))
  if (changes.title === '') return fail({ code: 'FIELD_EMPTY', field: 'title' })
  const changed = difference(report, changes)
  if (changed === null) return ok([])
  const { text } = changed.after
  return ok([
    { type: 'ReportChanged', report: report.id, ...changed },
    ...(text === undefined ? [] : movedStatementAnchors(interview, report, text)),
  ])
}

export function decideRemoveReport(
  interview: Interview,
  command: CommandOf<'RemoveReport'>,
): Decision {
  const report = interview.reports.get(command.report)
  if (report === undefined) return unknownEntity('report', command.report)
  const statements = statementsOf(interview, report)
  return ok([...removeStatements(interview, statements), { type: 'ReportRemoved', report }])
}

/** An anchor whose words were replaced is dropped; its statement keeps its own words. */
function movedStatementAnchors(
  interview: Interview,
  report: Report,
  text: string,
): readonly InterviewEvent[] {
  return statementsOf(interview, report).flatMap((statement): InterviewEvent[] => {
    if (statement.anchor === null) return []
    const range = mapRange(report.text, text, statement.anchor)
    const anchor = range === null ? null : { ...range, quote: text.slice(range.start, range.end) }
    if (sameValue(anchor, statement.anchor)) return []
    return [
      {
        type: 'StatementChanged',
        statement: statement.id,
        before: { anchor: statement.anchor },
        after: { anchor },
      },
    ]
  })
}

const statementsOf = (interview: Interview, report: Report): readonly Statement[] =>
  inOrder(interview.statements.values()).filter((statement) => statement.report === report.id)

function normalize<Changes extends ReportChanges>(changes: Changes): Changes {
  return {
    ...changes,
    ...(changes.title === undefined ? {} : { title: normalizeLine(changes.title) }),
    ...(changes.publisher === undefined ? {} : { publisher: normalizeLine(changes.publisher) }),
    ...(changes.text === undefined ? {} : { text: normalizeText(changes.text) }),
  }
}

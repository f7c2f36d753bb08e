import { fail } from '../protocol/result.ts'
import { unreachable } from '../protocol/unreachable.ts'
import { closedProblem } from './closedProblem.ts'
import type { EditCommand } from './command.ts'
import { decideCloseRecord } from './decideClosing.ts'
import {
  decideAddEntry,
  decideChangeEntry,
  decideMoveEntry,
  decideRemoveEntry,
} from './decideEntries.ts'
import { decideCorrectRenditions } from './decideErrata.ts'
import { decideAcceptFinding, decideReopenFinding } from './decideFindings.ts'
import { decideAdoptDocument, decideImportTranscript } from './decideImports.ts'
import { decideChangeInterview } from './decideInterview.ts'
import { decideAddLink, decideChangeLink, decideRemoveLink } from './decideLinks.ts'
import { decideMerge } from './decideMerge.ts'
import { decideAddName, decideChangeName, decideRemoveName } from './decideNames.ts'
import {
  decideAddParticipant,
  decideChangeParticipant,
  decideMoveParticipant,
  decideRemoveParticipant,
} from './decideParticipants.ts'
import { decideTickReadBack } from './decideReadBack.ts'
import {
  decideAddRedactions,
  decideChangeRedactionReason,
  decideRemoveRedactions,
} from './decideRedactions.ts'
import {
  decideCommitRendition,
  decideCommitRenditions,
  decideSetKind,
  decideSetSource,
  decideSetStatus,
} from './decideRenditions.ts'
import { decideAddReport, decideChangeReport, decideRemoveReport } from './decideReports.ts'
import {
  decideAddSegment,
  decideChangeSegments,
  decideMoveSegments,
  decideRemoveSegments,
  decideRetimeSegment,
  decideSetNote,
} from './decideSegments.ts'
import { decideAddSitting, decideChangeSitting, decideRemoveSitting } from './decideSittings.ts'
import { decideSplit } from './decideSplit.ts'
import {
  decideAddStatement,
  decideChangeStatement,
  decideMoveStatement,
  decideRemoveStatement,
} from './decideStatements.ts'
import type { Decision, DecisionContext } from './decision.ts'
import type { Interview } from './interview.ts'
import { tooLong } from './tooLong.ts'

/**
 * What a command leads to in this state: the events that carry it out, none when it changes
 * nothing, or the reason why it is refused. Nothing gets past what is closed (`closedProblem`).
 * Pure; the state is not touched.
 */
export function decide(
  interview: Interview,
  command: EditCommand,
  context: DecisionContext,
): Decision {
  const decision = decideByType(interview, command, context)
  if (!decision.ok) return decision
  const problem = tooLong(decision.value) ?? closedProblem(interview, decision.value, command.type)
  return problem === null ? decision : fail(problem)
}

function decideByType(
  interview: Interview,
  command: EditCommand,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case 'ChangeInterview':
      return decideChangeInterview(interview, command)
    case 'AddParticipant':
      return decideAddParticipant(interview, command)
    case 'ChangeParticipant':
      return decideChangeParticipant(interview, command)
    case 'RemoveParticipant':
      return decideRemoveParticipant(interview, command)
    case 'MoveParticipant':
      return decideMoveParticipant(interview, command)
    case 'AddSitting':
      return decideAddSitting(interview, command)
    case 'ChangeSitting':
      return decideChangeSitting(interview, command)
    case 'RemoveSitting':
      return decideRemoveSitting(interview, command)
    case 'AddSegment':
      return decideAddSegment(interview, command, context)
    case 'RemoveSegments':
      return decideRemoveSegments(interview, command)
    case 'MoveSegments':
      return decideMoveSegments(interview, command)
    case 'ChangeSegments':
      return decideChangeSegments(interview, command)
    case 'RetimeSegment':
      return decideRetimeSegment(interview, command)
    case 'SetSource':
      return decideSetSource(interview, command)
    case 'SetNote':
      return decideSetNote(interview, command)
    case 'SplitSegment':
      return decideSplit(interview, command)
    case 'MergeWithNext':
      return decideMerge(interview, command)
    case 'CommitRendition':
      return decideCommitRendition(interview, command, context)
    case 'CommitRenditions':
      return decideCommitRenditions(interview, command, context)
    case 'SetStatus':
      return decideSetStatus(interview, command)
    case 'SetKind':
      return decideSetKind(interview, command)
    case 'AddLink':
      return decideAddLink(interview, command)
    case 'ChangeLink':
      return decideChangeLink(interview, command)
    case 'RemoveLink':
      return decideRemoveLink(interview, command)
    case 'AcceptFinding':
      return decideAcceptFinding(interview, command, context)
    case 'ReopenFinding':
      return decideReopenFinding(interview, command)
    case 'AddEntry':
      return decideAddEntry(interview, command)
    case 'ChangeEntry':
      return decideChangeEntry(interview, command)
    case 'RemoveEntry':
      return decideRemoveEntry(interview, command)
    case 'MoveEntry':
      return decideMoveEntry(interview, command)
    case 'TickReadBack':
      return decideTickReadBack(interview, command, context)
    case 'CorrectRenditions':
      return decideCorrectRenditions(interview, command, context)
    case 'CloseRecord':
      return decideCloseRecord(interview, command, context)
    case 'AddRedactions':
      return decideAddRedactions(interview, command, context)
    case 'RemoveRedactions':
      return decideRemoveRedactions(interview, command)
    case 'ChangeRedactionReason':
      return decideChangeRedactionReason(interview, command)
    case 'AddName':
      return decideAddName(interview, command)
    case 'ChangeName':
      return decideChangeName(interview, command)
    case 'RemoveName':
      return decideRemoveName(interview, command)
    case 'AddReport':
      return decideAddReport(interview, command)
    case 'ChangeReport':
      return decideChangeReport(interview, command)
    case 'RemoveReport':
      return decideRemoveReport(interview, command)
    case 'AddStatement':
      return decideAddStatement(interview, command)
    case 'ChangeStatement':
      return decideChangeStatement(interview, command)
    case 'RemoveStatement':
      return decideRemoveStatement(interview, command)
    case 'MoveStatement':
      return decideMoveStatement(interview, command)
    case 'ImportTranscript':
      return decideImportTranscript(interview, command, context)
    case 'AdoptDocument':
      return decideAdoptDocument(interview, command)
    default:
      return unreachable(command)
  }
}

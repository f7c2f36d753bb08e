import { unreachable } from '../protocol/unreachable.ts'
import type { InterviewEvent } from './event.ts'

/**
 * The event that takes this one back. An interview's creation and the closing of its record have
 * no inverse: the caller never offers them for undo, and asking for it is a bug.
 */
export function invert(event: InterviewEvent): InterviewEvent {
  switch (event.type) {
    case 'InterviewCreated':
      throw new Error('the creation of an interview cannot be undone')
    case 'RecordClosed':
      throw new Error('the closing of a record cannot be undone')
    case 'InterviewChanged':
    case 'ParticipantChanged':
    case 'SittingChanged':
    case 'SegmentChanged':
    case 'RenditionSet':
    case 'LinkChanged':
    case 'ReportChanged':
    case 'StatementChanged':
    case 'NameChanged':
    case 'EntryChanged':
    case 'SegmentRead':
    case 'RedactionChanged':
      return { ...event, before: event.after, after: event.before } as InterviewEvent
    case 'ParticipantAdded':
      return { ...event, type: 'ParticipantRemoved' }
    case 'ParticipantRemoved':
      return { ...event, type: 'ParticipantAdded' }
    case 'SittingAdded':
      return { ...event, type: 'SittingRemoved' }
    case 'SittingRemoved':
      return { ...event, type: 'SittingAdded' }
    case 'SegmentAdded':
      return { ...event, type: 'SegmentRemoved' }
    case 'SegmentRemoved':
      return { ...event, type: 'SegmentAdded' }
    case 'LinkAdded':
      return { ...event, type: 'LinkRemoved' }
    case 'LinkRemoved':
      return { ...event, type: 'LinkAdded' }
    case 'FindingAccepted':
      return { ...event, type: 'FindingReopened' }
    case 'FindingReopened':
      return { ...event, type: 'FindingAccepted' }
    case 'NameAdded':
      return { ...event, type: 'NameRemoved' }
    case 'NameRemoved':
      return { ...event, type: 'NameAdded' }
    case 'EntryAdded':
      return { ...event, type: 'EntryRemoved' }
    case 'EntryRemoved':
      return { ...event, type: 'EntryAdded' }
    case 'RedactionAdded':
      return { ...event, type: 'RedactionRemoved' }
    case 'RedactionRemoved':
      return { ...event, type: 'RedactionAdded' }
    case 'ReportAdded':
      return { ...event, type: 'ReportRemoved' }
    case 'ReportRemoved':
      return { ...event, type: 'ReportAdded' }
    case 'StatementAdded':
      return { ...event, type: 'StatementRemoved' }
    case 'StatementRemoved':
      return { ...event, type: 'StatementAdded' }
    default:
      return unreachable(event)
  }
}

/** The events that take these back, last first. */
export function invertAll(events: readonly InterviewEvent[]): readonly InterviewEvent[] {
  return events.map(invert).reverse()
}

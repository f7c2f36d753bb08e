import type { Map as ImmutableMap } from 'immutable'
import type { NameEntry } from '../assist/names/nameEntry.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from '../report/statement.ts'
import type { Closing } from './closing.ts'
import type { RecordEntry } from './entries/recordEntry.ts'
import type {
  EntryId,
  NameId,
  ParticipantId,
  ReportId,
  SegmentId,
  SittingId,
  StatementId,
} from './ids.ts'
import type { InterviewFields } from './interviewFields.ts'
import type { Participant } from './participant.ts'
import type { Segment } from './segment.ts'
import type { Sitting } from './sitting.ts'

/**
 * An interview in memory. Persistent (structurally shared): a fold copies O(log n) of it, so an
 * edit costs the same in a long interview as in a short one.
 *
 * Invariants (checked by `invariantViolations`): `segmentOrder` holds every key of `segments`
 * once, sorted by (order, id); every reference names an entity that exists; every language of a
 * segment is one of `languages`; labels are unique; at most one link per segment and statement.
 */
export interface Interview extends InterviewFields {
  readonly createdAt: string
  readonly participants: ImmutableMap<ParticipantId, Participant>
  readonly sittings: ImmutableMap<SittingId, Sitting>
  readonly segments: ImmutableMap<SegmentId, Segment>
  readonly segmentOrder: readonly SegmentId[]
  readonly reports: ImmutableMap<ReportId, Report>
  readonly statements: ImmutableMap<StatementId, Statement>
  /** The ledger of names. */
  readonly names: ImmutableMap<NameId, NameEntry>
  /** What the record holds beside testimony and analysis. */
  readonly entries: ImmutableMap<EntryId, RecordEntry>
  /** In the order in which they were made. What they name is changed by errata alone. */
  readonly closings: readonly Closing[]
}

import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { InterviewDocument } from '#core/interview/document.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { type History, historyForSnapshot } from '#core/interview/history.ts'
import type { CommandId, InterviewId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { Disk } from '../disk/disk.ts'
import type { InterviewState } from '../interview/interviewState.ts'
import type { ReplayStart } from '../interview/replay.ts'
import { DurableJsonFile } from './durableJsonFile.ts'

const NAMES = ['snapshot.json', 'snapshot.prev.json'] as const

/** The version of the snapshot's form; an earlier one is passed over and the journal replayed. */
const SNAPSHOT_SCHEMA = 3

interface Snapshot {
  readonly schema: number
  readonly interview: InterviewId
  readonly seq: number
  readonly head: string
  /** Bytes of the journal up to the end of frame `seq`. */
  readonly bytes: number
  /** Lower-case hex SHA-256 of those bytes. */
  readonly journal: string
  readonly savedAt: string
  readonly clockBack: number | null
  readonly history: History
  /** `[command, seq, offset, size]`, oldest first. */
  readonly recent: readonly (readonly [CommandId, number, number, number])[]
  readonly document: InterviewDocument
}

const array = z.custom<unknown[]>(Array.isArray)

/** What must hold of a snapshot beyond its checksum, which vouches for the rest. */
const snapshotSchema = z.object({
  schema: z.literal(SNAPSHOT_SCHEMA),
  interview: z.string(),
  seq: z.int().min(1),
  head: z.string().length(64),
  bytes: z.int().min(1),
  journal: z.string().length(64),
  savedAt: z.string(),
  history: z.object({ done: array, undone: array }),
  recent: array,
  document: z.object({ segments: array }),
})

/** Reads the snapshot, and the one before when that one does not hold. Never throws. */
export async function readSnapshot(
  disk: Disk,
  folder: string,
  interview: InterviewId,
): Promise<{ readonly start: ReplayStart | null; readonly discarded: boolean }> {
  let discarded = false
  for (const name of NAMES) {
    try {
      const adapter = new DurableJsonFile<Snapshot | null>(disk, join(folder, name))
      const db = new Low<Snapshot | null>(adapter, null)
      await db.read()
      if (db.data === null || isEarlier(db.data)) continue
      if (snapshotSchema.safeParse(db.data).success && db.data.interview === interview) {
        return { start: { state: stateOf(db.data), journal: db.data.journal }, discarded }
      }
      discarded = true
    } catch {
      discarded = true
    }
  }
  return { start: null, discarded }
}

/** A snapshot that an earlier version of the program wrote: no fault, and of no use any more. */
const isEarlier = ({ schema }: Snapshot): boolean =>
  Number.isInteger(schema) && schema < SNAPSHOT_SCHEMA

/** Writes the snapshot durably and keeps the one before. Throws what the disk throws. */
export async function writeSnapshot(
  disk: Disk,
  folder: string,
  interview: InterviewId,
  { state, journal }: ReplayStart,
): Promise<void> {
  const [present, previous] = NAMES
  const adapter = new DurableJsonFile<Snapshot>(disk, join(folder, present), join(folder, previous))
  await new Low<Snapshot>(adapter, snapshotOf(interview, state, journal)).write()
}

/** The names of an interview's snapshots within its folder. */
export const snapshotNames: readonly string[] = NAMES

function snapshotOf(interview: InterviewId, state: InterviewState, journal: string): Snapshot {
  return {
    schema: SNAPSHOT_SCHEMA,
    interview,
    seq: state.seq,
    head: state.head,
    bytes: state.bytes,
    journal,
    savedAt: state.savedAt,
    clockBack: state.clockBack,
    history: historyForSnapshot(state.history),
    recent: [...state.recent].map(([id, at]) => [id, at.seq, at.offset, at.size] as const),
    document: toDocument(state.interview),
  }
}

function stateOf(snapshot: Snapshot): InterviewState {
  return {
    interview: fromDocument(snapshot.document),
    history: snapshot.history,
    seq: snapshot.seq,
    head: snapshot.head,
    bytes: snapshot.bytes,
    savedAt: snapshot.savedAt,
    clockBack: snapshot.clockBack,
    recent: new Map(snapshot.recent.map(([id, seq, offset, size]) => [id, { seq, offset, size }])),
  }
}

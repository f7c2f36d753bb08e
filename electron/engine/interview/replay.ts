import { createHash, type Hash } from 'node:crypto'
import type { DiskFile } from '../disk/disk.ts'
import { hashPrefix } from '../journal/hashPrefix.ts'
import { decodePayload } from '../journal/payload.ts'
import { type JournalKey, NO_PREFIX, type Scan, scanJournal } from '../journal/scanJournal.ts'
import { applyPayload, type InterviewState } from './interviewState.ts'
import { rememberCommand } from './recentCommands.ts'

/** A state that was kept, and the hash of the journal's bytes that led to it. */
export interface ReplayStart {
  readonly state: InterviewState
  /** Lower-case hex SHA-256 of the journal's first `state.bytes` bytes. */
  readonly journal: string
}

export interface Replay {
  readonly scan: Scan
  /** The state at the end of the good prefix; null: not even the first frame holds. */
  readonly state: InterviewState | null
  /** Running SHA-256 of the good prefix. */
  readonly running: Hash
  /** False: the given state is not on this journal's way, and was not used. */
  readonly usedStart: boolean
  /** True: the given state knows more frames than the journal holds; acknowledged ones are gone. */
  readonly lost: boolean
}

/**
 * Reads a journal whole and carries a state through it. Bytes that `start` came from are compared
 * with what they were then, by one hash over all of them; every frame after is checked by itself
 * and parsed. Where the bytes are not the same, `start` is left out and every frame is checked and
 * parsed.
 */
export async function replay(
  file: DiskFile,
  key: JournalKey,
  start: ReplayStart | null,
): Promise<Replay> {
  if (start === null) {
    return { ...(await replayFrom(file, key, null, createHash('sha256'))), lost: false }
  }
  const running = await hashPrefix(file, start.state.bytes)
  if (running !== null && running.copy().digest('hex') === start.journal) {
    return { ...(await replayFrom(file, key, start.state, running)), lost: false }
  }
  const whole = await replayFrom(file, key, null, createHash('sha256'))
  return { ...whole, lost: whole.scan.good.frames < start.state.seq }
}

async function replayFrom(
  file: DiskFile,
  key: JournalKey,
  start: InterviewState | null,
  running: Hash,
): Promise<Omit<Replay, 'lost'>> {
  let state = start
  const prefix =
    start === null ? NO_PREFIX : { frames: start.seq, head: start.head, bytes: start.bytes }
  const scan = await scanJournal(file, key, prefix, ({ seq, hash, offset, bytes, payload }) => {
    const decoded = decodePayload(payload)
    if ('fault' in decoded) return decoded.fault
    const position = { seq, offset, size: bytes.byteLength }
    try {
      state = applyPayload(state, decoded.payload, hash, position)
    } catch {
      return 'does-not-apply'
    }
    rememberCommand(state.recent, decoded.payload.command.id, position)
    running.update(bytes)
    return null
  })
  return { scan, state, running, usedStart: start !== null }
}

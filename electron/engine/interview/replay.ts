import type { DiskFile } from '../disk/disk.ts'
import { decodePayload } from '../journal/payload.ts'
import { type JournalKey, type Scan, scanJournal } from '../journal/scanJournal.ts'
import { applyPayload, type InterviewState } from './interviewState.ts'
import { rememberCommand } from './recentCommands.ts'

export interface Replay {
  readonly scan: Scan
  /** The state at the end of the good prefix; null: not even the first frame holds. */
  readonly state: InterviewState | null
  /** False: the given state is not on this journal's way, and was not used. */
  readonly usedStart: boolean
  /** True: the given state knows more frames than the journal holds; acknowledged ones are gone. */
  readonly lost: boolean
}

/**
 * Reads a journal whole and carries a state through it. Every frame is checked as bytes; only the
 * frames after `start` (a snapshot's state) are parsed. A `start` that the journal does not lead
 * to is left out and everything is parsed.
 */
export async function replay(
  file: DiskFile,
  key: JournalKey,
  start: InterviewState | null,
): Promise<Replay> {
  let state: InterviewState | null = start
  let met = start === null
  const scan = await scanJournal(file, key, ({ seq, hash, offset, size, payload }) => {
    if (start !== null && seq <= start.seq) {
      if (seq === start.seq) met = hash === start.head && offset + size === start.bytes
      return null
    }
    if (!met) return 'chain'
    const decoded = decodePayload(payload)
    if ('fault' in decoded) return decoded.fault
    try {
      const position = { seq, offset, size }
      state = applyPayload(state, decoded.payload, hash, position)
      rememberCommand(state.recent, decoded.payload.command.id, position)
    } catch {
      return 'does-not-apply'
    }
    return null
  })
  if (met) return { scan, state, usedStart: start !== null, lost: false }
  const lost = start !== null && scan.good.frames < start.seq
  return { ...(await replay(file, key, null)), usedStart: false, lost }
}

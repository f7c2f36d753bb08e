import { readFileSync } from 'node:fs'
import type { InterviewState } from '../../electron/engine/interview/interviewState.ts'
import { replay } from '../../electron/engine/interview/replay.ts'
import { plainCipher } from '../../electron/engine/vault/cipher.ts'
import {
  commitCommand,
  frameEnds,
  journalOf,
  newLibrary,
  removeLibrary,
  startEngine,
} from './library.ts'
import { memoryFile } from './memoryFile.ts'

export interface SmallJournal {
  readonly interview: string
  readonly bytes: Buffer
  /** Offset of the end of each frame. */
  readonly ends: readonly number[]
}

/** A journal of five frames, as the engine writes it: creation, a row, two texts, an undo. */
export async function smallJournal(): Promise<SmallJournal> {
  const library = newLibrary()
  try {
    const engine = startEngine(library)
    const interview = await engine.create()
    await engine.addRow(interview, '첫 문장', 'a')
    for (const text of ['둘째 문장', '셋째\n문장 "따옴표"']) {
      await engine.call('interview.execute', {
        interview,
        command: commitCommand('a', text, `commit-${text.length}`),
      })
    }
    await engine.call('interview.execute', { interview, command: { id: 'undo-1', type: 'Undo' } })
    await engine.close()
    const bytes = readFileSync(journalOf(library, interview))
    return { interview, bytes, ends: frameEnds(bytes) }
  } finally {
    removeLibrary(library)
  }
}

/** Reads a journal's bytes as opening does, without a snapshot. */
export const replayBytes = (interview: string, bytes: Uint8Array) =>
  replay(memoryFile(bytes), { interview, cipher: plainCipher }, null)

/** What a person would see of a state. */
export const shown = (state: InterviewState | null): unknown =>
  state === null
    ? null
    : {
        seq: state.seq,
        head: state.head,
        bytes: state.bytes,
        segments: state.interview.segments.toJS(),
        history: state.history,
      }

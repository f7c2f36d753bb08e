import { goTo } from '../transcript/goTo.ts'
import { insertWords } from '../transcript/insertWords.ts'
import type { Transcript } from '../transcript/transcript.ts'
import { targetCell } from './targetCell.ts'

/**
 * Types a term or a name at the caret of the cell that proposals are for. Null: there is none in
 * that cell's language, which is said.
 */
export function insertForTarget(
  transcript: Transcript,
  words: string | null,
  otherwise: 'no-term' | 'no-name',
): void {
  const cell = targetCell(transcript)
  if (cell === null || words === null) {
    transcript.change({ message: { type: otherwise } })
    return
  }
  if (transcript.get().active?.language !== cell.language) goTo(transcript, cell)
  insertWords(transcript, words)
}

import type { RecordRow } from '#core/record/record.ts'

/** How much of a page one row may take before it is allowed to break: lines of testimony. */
export interface RowRoom {
  /** Letters of ordinary width that a language's column holds on one line. */
  readonly letters: number
  readonly lines: number
}

/** Letters that the speaker's column holds on one line. */
const SPEAKER_LETTERS = 9

const NARROW = /[\u0020-\u007e\u00a0-\u02ff\u0370-\u052f\u2010-\u2027]|\p{M}/u
/** What a boxed code point takes, in letters. */
const BOXED = 9

/**
 * True when a row may be too tall to be kept together. A row that is kept together but does not
 * fit would be cut off, so this errs on the long side by about half.
 */
export function isLongRow(row: RecordRow, room: RowRoom, missing: number): boolean {
  const texts = row.cells.map((cell) => lines(cell.text, room.letters) + 1)
  const speaker = lines(`${row.speaker} → ${row.addressee}`, SPEAKER_LETTERS) + 5
  const columns = room.letters * row.cells.length
  const note = row.note === '' ? 0 : lines(row.note, columns) + 1
  const boxes = Math.ceil((missing * BOXED) / room.letters)
  return Math.max(speaker, ...texts) + note + boxes > room.lines
}

function lines(text: string, letters: number): number {
  let count = 0
  for (const line of text.split('\n')) {
    // A text of more letters than this is long however it is set.
    let width = line.length > 4000 ? line.length : 0
    if (width === 0)
      for (const character of line) width += NARROW.test(character) ? 1 : wideness(character)
    count += Math.max(1, Math.ceil(width / letters))
  }
  return count
}

const wideness = (character: string) => (/\p{S}|\p{P}/u.test(character) ? 4 : 2)

import type { RecordCell, RecordRow } from '#core/record/record.ts'
import type { PageGrid } from './pageGrid.ts'

/** How much of a page one row may take before it is allowed to break: lines of testimony. */
export interface RowRoom {
  /** Letters of ordinary width that a language's column holds on one line. */
  readonly letters: number
  readonly lines: number
}

/** What stands left and right of a language's text, and how wide its letters are, by their size. */
const GUTTER = 13
const LETTER = 0.56
/** How much of a page may stay empty because the row that follows is kept together. */
const KEPT = 0.3

/** How much room a grid gives to a row that is not to break. */
export function rowRoom(grid: PageGrid, languages: number): RowRoom {
  const { width, left, right, number, speaker, size, lines } = grid
  const column = (width - left - right - number - speaker) / languages - GUTTER
  return { letters: Math.floor(column / (size * LETTER)), lines: Math.floor(lines * KEPT) }
}

/** Letters that the speaker's column holds on one line. */
const SPEAKER_LETTERS = 9

/** What a boxed code point takes, in letters. */
const BOXED = 9

/**
 * True when a row may be too tall to be kept together. A row that is kept together but does not
 * fit would be cut off, so this errs on the long side by about half.
 */
export function isLongRow(row: RecordRow, room: RowRoom, missing: number): boolean {
  const texts = row.cells.map((cell) => lines(printed(cell), room.letters) + 1)
  const speaker = lines(`${row.speaker} → ${row.addressee}`, SPEAKER_LETTERS) + 3
  const columns = room.letters * row.cells.length
  const note = row.note === '' ? 0 : lines(row.note, columns) + 1
  const boxes = Math.ceil((missing * BOXED) / room.letters)
  return Math.max(speaker, ...texts) + note + boxes > room.lines
}

const printed = ({ text, correction }: RecordCell) =>
  correction === null ? text : correction.pieces.map((piece) => piece.text).join('')

function lines(text: string, letters: number): number {
  let count = 0
  let width = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? LINE_END : text.charCodeAt(at)
    if (unit === LINE_END) {
      count += Math.max(1, Math.ceil(width / letters))
      width = 0
    } else width += wideness(unit)
  }
  return count
}

const LINE_END = 0x0a

/** How many letters a UTF-16 code unit is as wide as, at the most. */
function wideness(unit: number): number {
  if (unit < 0x530 || (unit >= 0x2010 && unit <= 0x2027)) return 1
  const full = (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x3000 && unit <= 0xd7ff)
  return full ? 2 : 4
}

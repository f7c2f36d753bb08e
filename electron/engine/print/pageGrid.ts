import type { PrintRecord } from '#core/record/record.ts'

/** The sheet and the grid of its testimony, in points. The templates read it; nothing else counts. */
export interface PageGrid {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The height of one line of testimony, whatever stands on it. */
  readonly step: number
  /** How many lines a page holds, the table's head not counted. */
  readonly lines: number
  /** The size of testimony. */
  readonly size: number
  /** How much larger than usual everything is set. */
  readonly scale: number
  /** Widths of the columns of the number and of the speaker. */
  readonly number: number
  readonly speaker: number
}

const MILLIMETRE = 72 / 25.4
const PAPERS: Readonly<Record<PrintRecord['paper'], readonly [width: number, height: number]>> = {
  a4: [210 * MILLIMETRE, 297 * MILLIMETRE],
  'us-letter': [8.5 * 72, 11 * 72],
}
/** By number of languages. */
const SIZES = [10.4, 9.5, 9] as const
const LARGE_PRINT = 1.6
const LEADING = 1.44
const MARGINS = { left: 22, right: 14 } as const
/** What stands above and below the text grows with it. */
const HEAD = { usual: 21, largePrint: 33 } as const
const FOOT = { usual: 17, largePrint: 26 } as const
/** The boxes for initials or seals at the foot of a copy for signature. */
const INITIALS = 9

/** The grid of a record's pages. A page holds a whole number of lines; its foot takes what is left. */
export function pageGrid(
  record: Pick<PrintRecord, 'paper' | 'orientation' | 'languages' | 'largePrint' | 'copy'>,
): PageGrid {
  const [short, long] = PAPERS[record.paper]
  const [width, height] = record.orientation === 'landscape' ? [long, short] : [short, long]
  const scale = record.largePrint ? LARGE_PRINT : 1
  const size = (SIZES[record.languages.length - 1] ?? SIZES[2]) * scale
  const step = Math.round(size * LEADING * 4) / 4
  const print = record.largePrint ? 'largePrint' : 'usual'
  const top = HEAD[print] * MILLIMETRE
  const foot = FOOT[print] + (record.copy === 'signature' ? INITIALS : 0)
  const steps = Math.floor((height - top - foot * MILLIMETRE) / step)
  return {
    width,
    height,
    left: MARGINS.left * MILLIMETRE,
    right: MARGINS.right * MILLIMETRE,
    top,
    bottom: height - top - steps * step,
    step,
    lines: steps - 1,
    size,
    scale,
    number: 9 * MILLIMETRE * scale,
    speaker: 25 * MILLIMETRE * scale,
  }
}

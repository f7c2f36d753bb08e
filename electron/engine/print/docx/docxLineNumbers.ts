import { FrameAnchorType, FrameWrap, Paragraph } from 'docx'
import type { PageGrid } from '../pageGrid.ts'
import { MILLIMETRE, twips } from './docxMeasures.ts'

/** How far the numbers reach into the margin, and how far they stay from the text. */
const REACH = 13 * MILLIMETRE
const DISTANCE = 4 * MILLIMETRE

/**
 * The numbers of a page's lines, as pleading paper has them: a frame in the margin that belongs to
 * the header, so it stands on every page and takes no part in the text. Word's own line numbering
 * (`w:lnNumType`) passes over tables, in which the testimony stands.
 */
export const docxLineNumbers = (grid: PageGrid): readonly Paragraph[] =>
  Array.from(
    { length: grid.lines },
    (_, index) =>
      new Paragraph({
        style: 'LineNumber',
        frame: {
          type: 'absolute',
          position: { x: twips(grid.left - REACH), y: twips(grid.top + grid.step) },
          width: twips(REACH - DISTANCE),
          height: twips(grid.lines * grid.step),
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          wrap: FrameWrap.AROUND,
        },
        text: String(index + 1),
      }),
  )

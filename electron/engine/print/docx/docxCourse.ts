import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { RecordCourse } from '#core/record/record.ts'
import type { DocxContext } from './docxContext.ts'
import { textWidth } from './docxMeasures.ts'
import { divider } from './docxParagraphs.ts'
import { sharedWidths, sheetTable } from './docxTable.ts'
import { docxText } from './docxText.ts'
import { filledIn } from './docxWords.ts'

/** Who said how much in each sitting, and how many statements it touched: what print draws, as a table. */
export function docxCourse(course: RecordCourse, context: DocxContext): readonly FileChild[] {
  const { words, language, grid } = context
  const speakers = course.speakers.map(({ type, label }) => {
    if (type === 'participant') return label
    return words.annex[type === 'unknown' ? 'unknownSpeaker' : 'otherSpeakers'] ?? ''
  })
  const names = [
    words.columns.sitting ?? '',
    words.annex.segments ?? '',
    ...speakers,
    words.annex.touched ?? '',
  ]
  const widths = sharedWidths(
    textWidth(grid),
    names.map((_, column) => ({ share: column === 0 ? 2 : 1 })),
  )
  const rows = course.sittings.map(({ number, segments, amounts, statements }) =>
    [
      number === null ? words.noSitting : filledIn(words.sitting, { number: String(number) }),
      String(segments),
      ...amounts,
      String(statements),
    ].map((text) => [new Paragraph({ style: 'TableText', children: docxText(text, language) })]),
  )
  const measure = course.measure === 'time' ? words.annex.courseTime : words.annex.courseWords
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: docxText(words.annex.course ?? '', language),
    }),
    new Paragraph({ style: 'Label', keepNext: true, children: docxText(measure ?? '', language) }),
    sheetTable(
      names.map((name, column) => ({
        heading: docxText(name, language),
        width: widths[column] ?? 0,
      })),
      rows,
    ),
    divider(),
  ]
}

import { BookmarkEnd, BookmarkStart, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { DocxContext } from './docxContext.ts'
import { docxLanguage } from './docxLanguage.ts'

type Place = 'segment' | 'erratum'

const bookmarkName = (place: Place, number: number) => `${place}_${number}`

/** Content that links can lead to. */
export function anchored(
  place: Place,
  number: number,
  children: readonly ParagraphChild[],
  context: DocxContext,
): readonly ParagraphChild[] {
  const id = context.nextBookmark()
  // The library writes both ends wherever a paragraph's children stand; its types know the pair alone,
  // which takes its number from a counter that no document begins anew.
  const start = new BookmarkStart(bookmarkName(place, number), id) as unknown as ParagraphChild
  const end = new BookmarkEnd(id) as unknown as ParagraphChild
  return [start, ...children, end]
}

/** A segment's number, or an erratum's, as a link to where it stands in this document, if it does. */
export function reference(place: Place, number: number, context: DocxContext): ParagraphChild {
  const found = (place === 'segment' ? context.rows : context.errata).has(number)
  const run = new TextRun({
    text: place === 'segment' ? String(number) : `E${number}`,
    style: found ? 'Reference' : 'Strong',
    language: docxLanguage(context.language),
  })
  return found
    ? new InternalHyperlink({ anchor: bookmarkName(place, number), children: [run] })
    : run
}

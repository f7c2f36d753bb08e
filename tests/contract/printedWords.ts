import { toolOn } from './printTools.ts'

/** A word on paper, with its box in points from the page's upper left corner. */
export interface Word {
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g

/** Every word of a PDF, page by page, in the order of the page's contents. */
export function printedWords(pdf: Uint8Array): readonly Word[] {
  const xml = toolOn(pdf, 'pdftotext', (file) => ['-bbox', file, '-'])
  return xml.split('<page ').flatMap((page, number) =>
    Array.from(page.matchAll(WORD), ([, x, top, right, bottom, text]) => ({
      page: number,
      x: Number(x),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
      text: text ?? '',
    })),
  )
}

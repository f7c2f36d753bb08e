import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'
import type { PrintRecord } from '#core/record/record.ts'
import { type PageGrid, pageGrid } from '../pageGrid.ts'
import type { DocxWords } from './docxWords.ts'

/** What every part of the document is written from. */
export interface DocxContext {
  readonly words: DocxWords
  readonly labels: InterfaceLanguage
  /** The same as a tag. */
  readonly language: LanguageTag
  readonly grid: PageGrid
  /** Numbers of the segments that have a row here: what a link can lead to. */
  readonly rows: ReadonlySet<number>
  /** Numbers of the errata that are printed. */
  readonly errata: ReadonlySet<number>
  /** Each bookmark of a document has a number of its own. */
  readonly nextBookmark: () => number
}

export function docxContext(record: PrintRecord, words: DocxWords): DocxContext {
  let bookmark = 0
  return {
    words,
    labels: record.labels,
    language: record.labels as string as LanguageTag,
    grid: pageGrid(record),
    rows: new Set(record.testimony.flatMap(({ rows }) => rows.map(({ number }) => number))),
    errata: new Set(
      record.back.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'erratum' ? block.erratum.number : [])),
      ),
    ),
    nextBookmark: () => {
      bookmark += 1
      return bookmark
    },
  }
}

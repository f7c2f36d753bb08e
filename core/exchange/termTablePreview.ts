import type { TermTableMapping } from './termTableMapping.ts'

/** What a table of terms holds, and how it would be read. */
export interface TermTablePreview {
  /** Column by column: its header (empty without one) and its first cells that are not empty. */
  readonly columns: readonly { readonly header: string; readonly samples: readonly string[] }[]
  /** Rows without the header. */
  readonly rows: number
  /** What the columns seem to be. */
  readonly proposal: TermTableMapping
}

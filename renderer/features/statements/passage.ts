import type { StatementId } from '#core/interview/ids.ts'
import type { TextRange } from '#core/interview/text.ts'

/** A statement's passage in the report's text. */
export interface Passage extends TextRange {
  readonly id: StatementId
  readonly label: string
}

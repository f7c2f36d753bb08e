import type { InterviewDocument } from '#core/interview/document.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'

/** What a record is printed from. The same input gives the same bytes. */
export interface PrintInput {
  readonly document: InterviewDocument
  readonly options: PrintOptions
  /** Number and hash of the journal's last frame. */
  readonly seq: number
  readonly head: string
  /** RFC 3339, UTC. */
  readonly printedAt: string
}

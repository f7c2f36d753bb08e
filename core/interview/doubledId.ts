import type { InterviewDocument } from './document.ts'

const KINDS = [
  'participants',
  'sittings',
  'reports',
  'statements',
  'segments',
  'names',
  'entries',
  'closings',
] as const

/**
 * Says which of a document's ids stands twice; null: none. Entities are kept by id: of two with
 * the same one, the first would vanish without a word.
 */
export function doubledId(document: InterviewDocument): string | null {
  const kind = KINDS.find(
    (each) => new Set<string>(document[each].map(({ id }) => id)).size !== document[each].length,
  )
  return kind === undefined ? null : `${kind}: an id stands twice`
}

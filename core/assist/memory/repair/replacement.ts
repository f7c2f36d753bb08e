import type { TextRange } from '../../../interview/text.ts'
import type { MemoryProposal, Repair } from '../memoryMatch.ts'

/** What is to stand in the place of a stretch of a text. */
export interface Replacement {
  readonly kind: Repair['kind']
  /** In the text as it stands. */
  readonly range: TextRange
  readonly text: string
}

export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end

/** The text with replacements made that do not overlap, and where they are in it. */
export function withReplacements(
  text: string,
  replacements: readonly Replacement[],
): MemoryProposal {
  const repairs: Repair[] = []
  let result = ''
  let end = 0
  for (const { kind, range, text: now } of replacements.toSorted(
    (a, b) => a.range.start - b.range.start,
  )) {
    result += text.slice(end, range.start)
    repairs.push({
      kind,
      range: { start: result.length, end: result.length + now.length },
      from: text.slice(range.start, range.end),
    })
    result += now
    end = range.end
  }
  return { text: result + text.slice(end), repairs }
}

import { closedThings } from '#core/interview/closedThings.ts'
import { entryReferences } from '#core/interview/entries/entryReferences.ts'
import type { RecordEntry } from '#core/interview/entries/recordEntry.ts'
import type { Interview } from '#core/interview/interview.ts'

/**
 * When the part of the record was closed that an entry belongs to, or would belong to if it were
 * added; null: it is open. The engine has the last word (`closedProblem`).
 */
export function closedAt(
  interview: Pick<Interview, 'closings'>,
  entry: RecordEntry,
): string | null {
  const { closings } = interview
  const { entries, participants, sittings } = closedThings(interview)
  const named = entryReferences(entry)
  const number = entries.get(entry.id) ?? place()
  return number === undefined ? null : (closings[number]?.at ?? null)

  function place(): number | undefined {
    switch (entry.kind) {
      case 'header':
        return closings.length - 1
      case 'person':
      case 'interviewee':
      case 'interpreter':
        return participants.get(entry.participant)
      case 'arrival':
      case 'break':
        return named.sittings.map((id) => sittings.get(id)).find((each) => each !== undefined)
      default:
        return undefined
    }
  }
}

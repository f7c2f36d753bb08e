import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import { covered } from './withoutIdentity.ts'

/** Entries without what is to stand in no copy: a date of birth, a residence. */
export function withoutHidden(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  const hidden = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'person' && entry.hideBirthDate ? [entry.participant] : [],
    ),
  )
  return entries.map((entry) => {
    if (entry.kind === 'person') {
      return {
        ...entry,
        birthDate: entry.hideBirthDate ? covered(entry.birthDate) : entry.birthDate,
        residence: entry.hideResidence ? covered(entry.residence) : entry.residence,
      }
    }
    if (entry.kind === 'interviewee' && hidden.has(entry.participant)) {
      return { ...entry, birthDate: covered(entry.birthDate) }
    }
    return entry
  })
}

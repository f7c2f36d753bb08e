import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import type { ParticipantId } from '../interview/ids.ts'
import { REDACTED } from './redactedMark.ts'

/** The entry with what tells who these participants are covered: names, number, birth, residence. */
export function withoutIdentity(
  entry: RecordEntry,
  people: ReadonlySet<ParticipantId>,
): RecordEntry {
  if (entry.kind === 'person' && people.has(entry.participant)) {
    return { ...entry, birthDate: covered(entry.birthDate), residence: covered(entry.residence) }
  }
  if (entry.kind === 'interviewee' && people.has(entry.participant)) {
    return {
      ...entry,
      surname: covered(entry.surname),
      firstNames: covered(entry.firstNames),
      birthDate: covered(entry.birthDate),
      serviceNumber: covered(entry.serviceNumber),
    }
  }
  if (entry.kind === 'signature' && entry.participant !== null && people.has(entry.participant)) {
    return { ...entry, name: '' }
  }
  return entry
}

/** A bar for what is recorded; what was not recorded stays so. */
export const covered = (text: string): string => (text === '' ? text : REDACTED)

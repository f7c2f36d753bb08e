import type { AppError, EntityKind } from '../../protocol/appError.ts'
import type { EntryId } from '../ids.ts'
import type { Interview } from '../interview.ts'
import { entryReferences } from './entryReferences.ts'
import type { EntryKind, RecordEntry } from './recordEntry.ts'

/**
 * What of an entry does not fit the interview: it names what does not exist, another entry of its
 * kind stands in its place, a field that must not be empty is, it ends before it begins. Null: it
 * fits. The entry's own kind and the texts' form are not looked at.
 */
export function entryProblem(interview: Interview, entry: RecordEntry): AppError | null {
  return (
    referenceProblem(interview, entry) ??
    languageProblem(interview, entry) ??
    doubleProblem(interview, entry) ??
    fieldProblem(entry)
  )
}

function referenceProblem(interview: Interview, entry: RecordEntry): AppError | null {
  const { participants, sittings, segments, names, readBacks, remarks } = entryReferences(entry)
  const unknown = (kind: EntityKind, id: string | undefined): AppError | null =>
    id === undefined ? null : { code: 'UNKNOWN_ENTITY', kind, id }
  return (
    unknown(
      'participant',
      participants.find((id) => !interview.participants.has(id)),
    ) ??
    unknown(
      'sitting',
      sittings.find((id) => !interview.sittings.has(id)),
    ) ??
    unknown(
      'segment',
      segments.find((id) => !interview.segments.has(id)),
    ) ??
    // A place or a unit has no pseudonym: among the persons of the ledger there is no such name.
    unknown(
      'name',
      names.find((id) => interview.names.get(id)?.kind !== 'person'),
    ) ??
    entryKindProblem(interview, 'read-back', readBacks[0]) ??
    entryKindProblem(interview, 'remark', remarks[0])
  )
}

/** Refuses an id that names no entry, or one of another kind. */
export function entryKindProblem(
  interview: Interview,
  expected: EntryKind,
  id: EntryId | undefined,
): AppError | null {
  if (id === undefined) return null
  const found = interview.entries.get(id)?.kind
  if (found === undefined) return { code: 'UNKNOWN_ENTITY', kind: 'entry', id }
  return found === expected ? null : { code: 'ENTRY_KIND', expected, found }
}

/** Only what names a rendition must speak a language of the interview. */
function languageProblem(interview: Interview, entry: RecordEntry): AppError | null {
  if (entry.kind !== 'read-back' && entry.kind !== 'erratum') return null
  const { language } = entry
  return interview.languages.includes(language)
    ? null
    : { code: 'LANGUAGE_NOT_IN_INTERVIEW', language }
}

function doubleProblem(interview: Interview, entry: RecordEntry): AppError | null {
  const place = singlePlace(entry)
  if (place === null) return null
  const taken = interview.entries.some(
    (other) => other.id !== entry.id && singlePlace(other) === place,
  )
  return taken ? { code: 'ENTRY_EXISTS', kind: entry.kind } : null
}

/** Where only one such entry may stand; null: any number may. */
function singlePlace(entry: RecordEntry): string | null {
  switch (entry.kind) {
    case 'header':
      return entry.kind
    case 'person':
    case 'interviewee':
    case 'interpreter':
      return `${entry.kind} ${entry.participant}`
    case 'pseudonym':
      return `${entry.kind} ${entry.name}`
    default:
      return null
  }
}

function fieldProblem(entry: RecordEntry): AppError | null {
  switch (entry.kind) {
    case 'arrival':
      return reversed(entry.arrivedAt, entry.leftAt)
    case 'break':
    case 'read-back':
      return reversed(entry.startedAt, entry.endedAt)
    case 'pseudonym':
      return entry.pseudonym === '' ? { code: 'FIELD_EMPTY', field: 'pseudonym' } : null
    case 'erratum':
      return entry.reason === '' ? { code: 'FIELD_EMPTY', field: 'reason' } : null
    default:
      return null
  }
}

const reversed = (start: string | null, end: string | null): AppError | null =>
  start !== null && end !== null && end < start ? { code: 'TIME_RANGE_REVERSED', start, end } : null

import type { InterviewDocument } from '../interview/document.ts'
import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import type { ParticipantId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Segment } from '../interview/segment.ts'
import type { PrintOptions } from '../protocol/printOptions.ts'

type Shown = Pick<PrintOptions, 'copy' | 'annex' | 'languages' | 'pseudonyms'>

/**
 * The data of exactly what a copy shows, as they go with it. Whoever gets the copy gets these
 * too: so a name that a pseudonym replaces on paper is not in them, nor a language or a layer
 * that is not printed, nor the working papers (the ledger of names, why findings were let stand).
 * A copy for release is given what is already redacted.
 */
export function attachedDocument(document: InterviewDocument, shown: Shown): InterviewDocument {
  const { copy, pseudonyms } = shown
  const analysis = copy === 'analysis' || (copy === 'working' && shown.annex)
  const languages = shown.languages.length > 0 ? shown.languages : document.languages.slice(0, 3)
  const hidden = new Set(
    document.participants
      .filter(({ pseudonym }) => pseudonym !== '' && (pseudonyms || copy === 'release'))
      .map(({ id }) => id),
  )
  const segments = document.segments
    .filter(({ links }) => copy !== 'analysis' || links.length > 0)
    .map((segment) => shownSegment(segment, copy, languages, analysis))
  return {
    ...document,
    names: [],
    reports: analysis ? document.reports : [],
    statements: analysis ? document.statements : [],
    segments,
    participants: document.participants.map((participant) =>
      hidden.has(participant.id) ? { ...participant, name: '' } : participant,
    ),
    entries:
      copy === 'analysis'
        ? []
        : shownEntries(document.entries, copy === 'working').map((entry) =>
            withoutHidden(entry, hidden, document.entries),
          ),
    closings: copy === 'analysis' ? [] : document.closings,
  }
}

function shownSegment(
  segment: Segment,
  copy: PrintOptions['copy'],
  languages: readonly LanguageTag[],
  analysis: boolean,
): Segment {
  const quoted = segment.links.flatMap(({ anchor }) => anchor?.language ?? [])
  const printed = new Set(analysis ? [...languages, ...quoted] : languages)
  return {
    ...segment,
    acceptances: [],
    links: analysis ? segment.links : [],
    reads: copy === 'analysis' ? [] : segment.reads,
    redactions: copy === 'working' ? segment.redactions : [],
    renditions: Object.fromEntries(
      Object.entries(segment.renditions).filter(([tag]) => printed.has(tag as LanguageTag)),
    ),
  }
}

/** Custody is printed in the working copy alone; the ledger's pseudonyms go with the ledger. */
function shownEntries(entries: readonly RecordEntry[], custody: boolean): readonly RecordEntry[] {
  return entries.filter(({ kind }) => kind !== 'pseudonym' && (custody || kind !== 'custody'))
}

function withoutHidden(
  entry: RecordEntry,
  hidden: ReadonlySet<ParticipantId>,
  entries: readonly RecordEntry[],
): RecordEntry {
  if (entry.kind === 'person')
    return {
      ...entry,
      birthDate: entry.hideBirthDate ? '' : entry.birthDate,
      residence: entry.hideResidence ? '' : entry.residence,
    }
  if (entry.kind !== 'interviewee') return entry
  const person = entries.find(
    (one) => one.kind === 'person' && one.participant === entry.participant,
  )
  const named = hidden.has(entry.participant) ? { surname: '', firstNames: '' } : {}
  const born = person?.kind === 'person' && person.hideBirthDate ? { birthDate: '' } : {}
  return { ...entry, ...named, ...born }
}

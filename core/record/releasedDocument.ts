import type { NameEntry } from '../assist/names/nameEntry.ts'
import type { InterviewDocument } from '../interview/document.ts'
import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import type { ParticipantId } from '../interview/ids.ts'
import type { Rendition } from '../interview/rendition.ts'
import type { Segment } from '../interview/segment.ts'
import { barred } from './barred.ts'
import { coveredErrata } from './coveredErrata.ts'
import { changeFreeTexts, changeIds, type TextChange } from './freeTexts.ts'
import { nameFinder } from './namePlaces.ts'
import { passageFinder } from './passages.ts'
import { pseudonymised } from './pseudonymised.ts'
import { type RecordName, recordNames } from './recordNames.ts'
import { covered, withoutIdentity } from './withoutIdentity.ts'

/**
 * What a copy for release may hold of an interview; every format of it is written from this.
 *
 * - A redacted passage is gone, and with it what it reads in errata of the same text.
 * - So is every other place where it is written (`passageFinder`), and, where a passage holds a
 *   name that the record knows, every place where that name stands in any language and form.
 * - People with a pseudonym go by it (`pseudonymised`).
 * - Analysis and working papers are left out: links, statements, reports, the ledger of names, what
 *   was let stand of findings, redactions and their reasons, custody; and so is what is not to be
 *   printed of a person.
 * - Ids are numbers. What ties the record to its journal and its recording stays.
 *
 * Not covered: what says the same in other words, and forms of a name that the record does not
 * know. Texts come out in NFC.
 */
export function releasedDocument(document: InterviewDocument): InterviewDocument {
  const redacted = redactedOf(document)
  const errata = coveredErrata(document)
  const bare: InterviewDocument = {
    ...document,
    reports: [],
    statements: [],
    segments: document.segments.map(withoutPassages),
    entries: withoutHidden(document.entries).map((entry) =>
      entry.kind === 'erratum'
        ? (errata.get(entry.id) ?? entry)
        : withoutIdentity(entry, redacted.people),
    ),
  }
  const named = pseudonymised(bare)
  const told = changeFreeTexts(
    {
      ...named,
      names: [],
      entries: named.entries.filter(({ kind }) => kind !== 'custody' && kind !== 'pseudonym'),
    },
    redacted.cover,
  )
  return withPlainIds(withDistinctLabels(told))
}

interface Redacted {
  /** Covers every place of what is redacted anywhere. */
  readonly cover: TextChange
  /** Participants of whom a name is redacted somewhere. */
  readonly people: ReadonlySet<ParticipantId>
}

function redactedOf(document: InterviewDocument): Redacted {
  const known = recordNames(document)
  const everyName = nameFinder(
    known.map(({ name }) => name),
    document.languages,
  )
  const passages = new Set<string>()
  const named = new Set<NameEntry>()
  for (const segment of document.segments) {
    for (const { language, start, end } of segment.redactions) {
      const text = segment.renditions[language]?.text ?? ''
      passages.add(text.slice(start, end))
      for (const { range, names } of everyName.places(text)) {
        if (range.start >= start && range.end <= end) for (const name of names) named.add(name)
      }
    }
  }
  const people = new Set(
    known.flatMap(({ name, participant }) =>
      participant !== null && named.has(name) ? [participant] : [],
    ),
  )
  const isRedacted = ({ name, participant }: RecordName) =>
    named.has(name) || (participant !== null && people.has(participant))
  const finder = passageFinder(passages)
  const names = nameFinder(
    known.filter(isRedacted).map(({ name }) => name),
    document.languages,
  )
  const cover: TextChange = (raw) => {
    const text = raw.normalize('NFC')
    const ranges = [...finder.places(text), ...names.places(text).map(({ range }) => range)]
    return ranges.length === 0 ? text : barred(text, ranges)
  }
  return { cover, people }
}

function withoutPassages(segment: Segment): Segment {
  const renditions = Object.entries(segment.renditions).map(
    ([language, rendition]): [string, Rendition] => {
      const text = barred(
        rendition.text,
        segment.redactions.filter((redaction) => redaction.language === language),
      )
      // Names a unit of another interview, or a memory by its title.
      const origin =
        rendition.origin.type === 'memory' ? { ...rendition.origin, unit: '' } : rendition.origin
      return [language, { ...rendition, text, origin }]
    },
  )
  return {
    ...segment,
    renditions: Object.fromEntries(renditions),
    links: [],
    acceptances: [],
    redactions: [],
  }
}

/** Without what stands in no printed copy. */
function withoutHidden(entries: readonly RecordEntry[]): readonly RecordEntry[] {
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

/** Two labels that were covered are told apart by their place. */
function withDistinctLabels(document: InterviewDocument): InterviewDocument {
  const taken = new Set<string>()
  const participants = document.participants.map((participant, index) => {
    const { label } = participant
    const distinct = taken.has(label.toLowerCase()) ? `${label} ${index + 1}` : label
    taken.add(distinct.toLowerCase())
    return { ...participant, label: distinct }
  })
  return { ...document, participants }
}

/** Every id a number, in the document's order; what refers to nothing that is left is dropped. */
function withPlainIds(document: InterviewDocument): InterviewDocument {
  const numbers = new Map<string, string>()
  const { participants, sittings, segments, entries, closings } = document
  for (const { id } of [...participants, ...sittings, ...segments, ...entries, ...closings]) {
    if (!numbers.has(id)) numbers.set(id, String(numbers.size + 1))
  }
  const kept = new Set<string>(entries.map(({ id }) => id))
  const present = closings.map((closing) => ({
    ...closing,
    entries: closing.entries.filter((id) => kept.has(id)),
  }))
  return changeIds({ ...document, closings: present }, (id) => numbers.get(id) ?? '0')
}

import type { NameEntry } from '../assist/names/nameEntry.ts'
import type { InterviewDocument } from '../interview/document.ts'
import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import type { EntryId, ParticipantId } from '../interview/ids.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { isStanding } from '../interview/redaction.ts'
import type { Rendition } from '../interview/rendition.ts'
import type { Segment } from '../interview/segment.ts'
import type { TextRange } from '../interview/text.ts'
import { barred } from './barred.ts'
import { type CoveredErratum, coveredErrata } from './coveredErrata.ts'
import { changeFreeTexts, changeIds, type TextChange } from './freeTexts.ts'
import { inflectionFinder, type WrittenPassage } from './inflections.ts'
import { nameOrders } from './nameOrders.ts'
import { nameFinder } from './namePlaces.ts'
import { nameTraces } from './nameTraces.ts'
import { passageFinder } from './passages.ts'
import { pseudonymised } from './pseudonymised.ts'
import { type ReadText, readText } from './readText.ts'
import { type RecordName, recordNames } from './recordNames.ts'
import { struckPassages } from './struckPassages.ts'
import { withoutHidden } from './withoutHidden.ts'
import { withoutIdentity } from './withoutIdentity.ts'
import { withoutParticle } from './withoutParticle.ts'

/**
 * What a copy for release may hold of an interview; every format of it is written from this.
 *
 * - A redacted passage is gone, and with it what errata read in its place, before and after, and
 *   what stood there until an edit changed or deleted it.
 * - So is every other place where it is written (`passageFinder`), or stands in another form
 *   (`inflectionFinder`) or order (`nameOrders`), and, where a passage touches a name that the record
 *   knows, every place where that name stands in any language and form, or a telling word of it
 *   alone (`nameTraces`).
 * - People with a pseudonym go by it (`pseudonymised`); what that leaves of their names is covered.
 * - Analysis and working papers are left out: links, statements, reports, the ledger of names, what
 *   was let stand of findings, redactions and their reasons, custody; and so is what is not to be
 *   printed of a person.
 * - Ids are numbers. What ties the record to its journal and its recording stays.
 *
 * Not covered: what says the same in other words, and, of a name that the record does not know,
 * other spellings, other languages, and irregular or derived forms (Швець, Шевця). Texts come out in
 * NFC.
 */
export function releasedDocument(document: InterviewDocument): InterviewDocument {
  const redacted = redactedOf(document)
  const errata = coveredErrata(document, (text) => redacted.places(readText(text)))
  const bare: InterviewDocument = {
    ...document,
    reports: [],
    statements: [],
    segments: document.segments.map(withoutPassages),
    entries: withCoveredErrata(withoutHidden(document.entries), errata).map((entry) =>
      withoutIdentity(entry, redacted.people),
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
  /** Every place of a text where something stands that is redacted anywhere. */
  places(text: ReadText): readonly TextRange[]
  /** Covers them, and what is left of a name that a pseudonym has taken the place of. */
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
  const passages: WrittenPassage[] = []
  const named = new Set<NameEntry>()
  const redact = (text: string, language: LanguageTag, { start, end }: TextRange) => {
    passages.push({ text: text.slice(start, end), language })
    for (const { range, names } of everyName.places(readText(text))) {
      if (range.start < end && range.end > start) for (const name of names) named.add(name)
    }
  }
  for (const { redactions, renditions } of document.segments) {
    for (const redaction of redactions) {
      const { language, former } = redaction
      for (const words of former) redact(words, language, { start: 0, end: words.length })
      if (isStanding(redaction)) redact(renditions[language]?.text ?? '', language, redaction)
    }
  }
  for (const { text, language, range } of struckPassages(document)) redact(text, language, range)
  const people = new Set(
    known.flatMap(({ name, participant }) =>
      participant !== null && named.has(name) ? [participant] : [],
    ),
  )
  const isRedacted = ({ name, participant }: RecordName) =>
    named.has(name) || (participant !== null && people.has(participant))
  const placesOf = everyForm(passages)
  const hidden = known.filter(isRedacted)
  const names = nameFinder(
    hidden.map(({ name }) => name),
    document.languages,
  )
  const traces = nameTraces(hidden, known, document.languages)
  const places = (text: ReadText) => [
    ...placesOf(text),
    ...names.places(text).map(({ range }) => range),
    ...traces.places(text),
  ]
  const renamed = nameTraces(
    known.filter((one) => one.pseudonym !== '' && !isRedacted(one)),
    known,
    document.languages,
  )
  const cover: TextChange = (raw) => {
    const text = raw.normalize('NFC')
    const read = readText(text)
    const ranges = [...places(read), ...renamed.places(read)]
    return ranges.length === 0 ? text : barred(text, ranges)
  }
  return { places, cover, people }
}

/** Finds passages in texts, as they are written and in the other forms of the same words. */
function everyForm(passages: readonly WrittenPassage[]): (text: ReadText) => readonly TextRange[] {
  const written = passageFinder(
    passages.map(({ text }) => withoutParticle(text.trim())),
    passages.flatMap(({ text }) => nameOrders(text)),
  )
  const inflected = inflectionFinder(passages)
  return (text) => [...written.places(text), ...inflected.places(text)]
}

/**
 * With the readings of errata covered. What is covered there as a correction of it (a name spelt
 * wrong, say) is covered beside it too: in the reason, and in the remark that asked for it.
 */
function withCoveredErrata(
  entries: readonly RecordEntry[],
  errata: ReadonlyMap<EntryId, CoveredErratum>,
): readonly RecordEntry[] {
  const told = new Map<EntryId, readonly WrittenPassage[]>()
  for (const { erratum, passages } of errata.values()) {
    const { id: own, remark, language } = erratum
    const written = passages.map((text) => ({ text, language }))
    for (const id of [own, remark]) {
      if (id !== null) told.set(id, [...(told.get(id) ?? []), ...written])
    }
  }
  return entries.map((entry) => {
    const passages = told.get(entry.id) ?? []
    const whole = errata.get(entry.id)?.erratum ?? entry
    if (passages.length === 0) return whole
    const placesOf = everyForm(passages)
    return changeFreeTexts(whole, (raw) => {
      const text = raw.normalize('NFC')
      return barred(text, placesOf(readText(text)))
    })
  })
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

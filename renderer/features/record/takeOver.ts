import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Participant } from '#core/interview/participant.ts'
import type { PreviousRecord } from '#core/protocol/hostApi.ts'
import type { CommandBody } from '../../session/interviewSession.ts'
import { BLANK_HEADER, BLANK_RECORDING, blankInterpreter, blankNotice } from './blankEntries.ts'
import { closedAt } from './closedAt.ts'
import type { EntryFields } from './entryForm.ts'
import { isAbout } from './noticeLibrary.ts'

/** The sections for which the last interview may have something to offer. */
export type OfferingSection = 'header' | 'interpreters' | 'notices' | 'recording'

/** What the last interview's record says, for a section in which nothing is said of it yet. */
export interface Offer {
  /** What is offered, in its own words. */
  readonly words: readonly string[]
  /** Notices that are offered, by their titles. */
  readonly titles: readonly EntryFields<'notice'>['title'][]
  /** How closely that record follows speech, where this is offered, too. */
  readonly verbatim: EntryFields<'header'>['verbatim'] | null
  /** Makes the commands that take it over. */
  readonly commands: (newId: () => EntryId) => readonly CommandBody[]
}

/**
 * What of the last interview's record can be taken over into a section: only where nothing is
 * recorded yet, and only what is likely to be the same again. Never the record's number, nor what
 * happened then: oaths, times, replies. Null: nothing.
 */
export function offerFrom(
  section: OfferingSection,
  interview: Interview,
  previous: PreviousRecord,
): Offer | null {
  const offer = {
    header: headerOffer,
    interpreters: interpretersOffer,
    notices: noticesOffer,
    recording: recordingOffer,
  }[section](interview, previous)
  return offer === null || isEmpty(offer) ? null : offer
}

const isEmpty = ({ words, titles, verbatim }: Offer): boolean =>
  words.length === 0 && titles.length === 0 && verbatim === null

function headerOffer(interview: Interview, previous: PreviousRecord): Offer | null {
  const then = previous.entries.find((entry) => entry.kind === 'header')
  const now = entriesOf(interview, 'header')[0]
  if (then === undefined || isClosed(interview, { ...BLANK_HEADER, ...now })) return null
  const fields = now ?? BLANK_HEADER
  const lines = (['authority', 'place', 'marking'] as const).filter(
    (field) => fields[field] === '' && then[field] !== '',
  )
  const verbatim =
    fields.verbatim === 'unknown' && then.verbatim !== 'unknown' ? then.verbatim : null
  const changes = {
    ...Object.fromEntries(lines.map((field) => [field, then[field]])),
    ...(verbatim === null ? {} : { verbatim }),
  }
  return {
    words: lines.map((field) => then[field]),
    titles: [],
    verbatim,
    commands: (newId) => [
      now === undefined
        ? { type: 'AddEntry', entry: { ...BLANK_HEADER, ...changes, id: newId() } }
        : { type: 'ChangeEntry', entry: now.id, changes: { kind: 'header', ...changes } },
    ],
  }
}

/** Credentials of interpreters who interpreted then, known by their name, else by their label. */
function interpretersOffer(interview: Interview, previous: PreviousRecord): Offer {
  const found = [...interview.participants.values()]
    .filter(({ role }) => role === 'interpreter')
    .flatMap((participant) => {
      const now = entriesOf(interview, 'interpreter').find(
        (entry) => entry.participant === participant.id,
      )
      const fields = { ...blankInterpreter(participant.id), ...now }
      const twin = twinOf(participant, previous.participants)
      const then = previous.entries.find(
        (entry) => entry.kind === 'interpreter' && entry.participant === twin?.id,
      )
      return then?.kind !== 'interpreter' ||
        then.credentials === '' ||
        fields.credentials !== '' ||
        isClosed(interview, fields)
        ? []
        : [{ participant, now, credentials: then.credentials }]
    })
  return {
    words: found.map(({ participant, credentials }) => `${participant.label}: ${credentials}`),
    titles: [],
    verbatim: null,
    commands: (newId) =>
      found.map(({ participant, now, credentials }) =>
        now === undefined
          ? {
              type: 'AddEntry',
              entry: { ...blankInterpreter(participant.id), credentials, id: newId() },
            }
          : {
              type: 'ChangeEntry',
              entry: now.id,
              changes: { kind: 'interpreter', credentials },
            },
      ),
  }
}

/** By name where both have one; two people with different names are not the same for a label. */
function twinOf(
  { name, label }: Participant,
  others: readonly Participant[],
): Participant | undefined {
  const interpreters = others.filter(({ role }) => role === 'interpreter')
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  return (
    interpreters.find((other) => name !== '' && same(other.name, name)) ??
    interpreters.find((other) => same(other.label, label) && (name === '' || other.name === ''))
  )
}

/** The wording of notices that this interview has none like, without what happened then. */
function noticesOffer(interview: Interview, previous: PreviousRecord): Offer {
  const now = entriesOf(interview, 'notice')
  const then = previous.entries.flatMap((entry) =>
    entry.kind === 'notice' &&
    Object.keys(entry.title).length > 0 &&
    !now.some((notice) => isAbout(notice, entry))
      ? [entry]
      : [],
  )
  return {
    words: [],
    titles: then.map(({ title }) => title),
    verbatim: null,
    commands: (newId) =>
      then.map((entry) => ({ type: 'AddEntry', entry: { ...blankNotice(entry), id: newId() } })),
  }
}

/** The device, for files that name none; where a recording was made and has no file yet, a first. */
function recordingOffer(interview: Interview, previous: PreviousRecord): Offer | null {
  const device = previous.entries.findLast(
    (entry) => entry.kind === 'recording' && entry.device !== '',
  )
  if (device?.kind !== 'recording') return null
  const files = entriesOf(interview, 'recording')
  const open = files.filter((file) => file.device === '' && closedAt(interview, file) === null)
  const isMade = entriesOf(interview, 'header')[0]?.recording === 'made'
  if (open.length === 0 && !(files.length === 0 && isMade)) return null
  return {
    words: [device.device],
    titles: [],
    verbatim: null,
    commands: (newId) =>
      open.length === 0
        ? [
            {
              type: 'AddEntry',
              entry: { ...BLANK_RECORDING, device: device.device, id: newId() },
            },
          ]
        : open.map((file) => ({
            type: 'ChangeEntry',
            entry: file.id,
            changes: { kind: 'recording', device: device.device },
          })),
  }
}

const isClosed = (interview: Interview, fields: object): boolean =>
  closedAt(interview, { id: '', order: '', ...fields } as never) !== null

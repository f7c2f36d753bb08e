import { expect, test } from 'vitest'
import type { InterviewDocument } from '#core/interview/document.ts'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { RecordEntry } from '#core/interview/entries/recordEntry.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { EntryId, ParticipantId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { PreviousRecord } from '#core/protocol/hostApi.ts'
import { noticeTexts, STANDARD_NOTICES } from '#core/record/standardNotices.ts'
import { closedAt } from '../../renderer/features/record/closedAt.ts'
import { isAbout, withNotice } from '../../renderer/features/record/noticeLibrary.ts'
import { parseSha256 } from '../../renderer/features/record/parseSha256.ts'
import { proposeSignatures } from '../../renderer/features/record/proposeSignatures.ts'
import { RECORD_VIEW_SECTIONS } from '../../renderer/features/record/recordSections.ts'
import { sectionState } from '../../renderer/features/record/sectionState.ts'
import { offerFrom } from '../../renderer/features/record/takeOver.ts'
import { unattributed } from '../../renderer/features/record/unattributed.ts'
import { filledRecord } from '../fixtures/filledRecord.ts'

const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** The filled record without closings and ticks, and with the entries that `keep` leaves. */
function openRecord(
  keep: (entry: RecordEntry) => RecordEntry | null,
  changes: Partial<InterviewDocument> = {},
): Interview {
  const document = filledRecord()
  const entries = document.entries.flatMap((entry) => {
    const kept = keep(entry)
    return kept === null ? [] : [kept]
  })
  const segments = document.segments.map((segment) => ({
    ...segment,
    reads: [],
    redactions: [],
  }))
  return fromDocument({ ...document, segments, closings: [], entries, ...changes })
}

const nothing = (): null => null
const previous = (): PreviousRecord => {
  const { participants, entries } = filledRecord()
  return { title: 'The last one', participants, entries }
}

const newId = () => crypto.randomUUID() as EntryId

test('of an interview without entries, the forms find nothing but its sittings recorded', () => {
  const interview = openRecord(nothing)
  const states = RECORD_VIEW_SECTIONS.map((section) => [section, sectionState(interview, section)])
  for (const [section, state] of states) {
    expect(state, section).toBe(section === 'sittings' ? 'filled' : 'empty')
  }
})

test('a section is partly filled in as soon as it says something', () => {
  const interview = openRecord((entry) =>
    entry.kind === 'header' ? { ...entry, place: '' } : entry.kind === 'custody' ? entry : null,
  )
  expect(sectionState(interview, 'header')).toBe('partly')
  expect(sectionState(interview, 'custody')).toBe('filled')
  expect(sectionState(interview, 'notices')).toBe('empty')
})

test('an empty record takes over the head without number, and nothing that happened then', () => {
  const offer = offerFrom('header', openRecord(nothing), previous())
  const [command] = offer?.commands(newId) ?? []
  expect(command).toMatchObject({ type: 'AddEntry', entry: { kind: 'header', recordNumber: '' } })
  const then = filledRecord().entries.find((entry) => entry.kind === 'header')
  expect(command).toMatchObject({
    entry: {
      authority: then?.authority,
      place: then?.place,
      verbatim: then?.verbatim,
      recording: 'unknown',
      noRecordingReason: '',
    },
  })
})

test('what is recorded already is never replaced by what is offered', () => {
  const interview = openRecord((entry) =>
    entry.kind === 'header' ? { ...entry, authority: 'Another unit', place: '' } : null,
  )
  const offer = offerFrom('header', interview, previous())
  const then = filledRecord().entries.find((entry) => entry.kind === 'header')
  expect(offer?.words).toEqual([then?.place])
  expect(offer?.commands(newId)).toEqual([
    {
      type: 'ChangeEntry',
      entry: then?.id,
      changes: { kind: 'header', place: then?.place },
    },
  ])
  const same = openRecord((entry) => entry)
  expect(offerFrom('header', same, previous())).toBeNull()
  expect(offerFrom('notices', same, previous())).toBeNull()
  expect(offerFrom('interpreters', same, previous())).toBeNull()
})

test('interpreters are known by name, else by label where one has no name', () => {
  const { participants } = filledRecord()
  const renamed = (name: string, label: string) =>
    openRecord(nothing, {
      participants: participants.map((each) =>
        each.id === 'int1' ? { ...each, name, label } : each,
      ),
    })
  const commandsFor = (interview: Interview) =>
    offerFrom('interpreters', interview, previous())?.commands(newId) ?? []
  const named = commandsFor(renamed('the FIRST interpreter', 'X'))
  const labelled = commandsFor(renamed('', 'int1'))
  const another = commandsFor(renamed('Somebody else', 'INT1'))
  const ofFirst = { entry: { participant: 'int1', oath: 'unknown', conflict: 'unknown' } }
  expect(named[0]).toMatchObject(ofFirst)
  expect(labelled[0]).toMatchObject(ofFirst)
  expect(another.some((command) => JSON.stringify(command).includes('"int1"'))).toBe(false)
})

test('notices are offered in their wording alone, the device for files without one', () => {
  const interview = openRecord((entry) =>
    entry.kind === 'recording' ? { ...entry, device: '' } : null,
  )
  const notices = offerFrom('notices', interview, previous())
  expect(notices?.titles).not.toEqual([])
  for (const command of notices?.commands(newId) ?? []) {
    expect(command).toMatchObject({
      entry: { kind: 'notice', language: null, givenBy: null, at: null, reply: 'unknown' },
    })
  }
  const device = offerFrom('recording', interview, previous())
  expect(device?.words).toHaveLength(1)
  expect(device?.commands(newId)[0]).toMatchObject({
    type: 'ChangeEntry',
    changes: { kind: 'recording', device: device?.words[0] },
  })
  expect(offerFrom('recording', openRecord(nothing), previous())).toBeNull()
})

test('places to sign are proposed for everybody, once', () => {
  const bare = openRecord(nothing)
  const places = proposeSignatures(bare)
  expect(places.filter(({ purpose }) => purpose === 'party')).toHaveLength(bare.participants.size)
  expect(
    places.every(({ state, at, reason }) => state === 'open' && at === null && reason === ''),
  ).toBe(true)
  expect(places.filter(({ ownHand }) => ownHand).map(({ participant }) => participant)).toEqual([
    'a',
  ])
  const [first] = places
  const withOne = {
    ...bare,
    entries: bare.entries.set(
      'one' as EntryId,
      {
        ...first,
        id: 'one' as EntryId,
        order: 'a0',
      } as RecordEntry,
    ),
  }
  expect(proposeSignatures(withOne)).toHaveLength(places.length - 1)
})

test('every rendition without author or assignment is counted, the original never', () => {
  const bare = openRecord(nothing)
  const anonymous = {
    ...bare,
    segments: bare.segments.map((segment) => ({
      ...segment,
      renditions: Object.fromEntries(
        Object.entries(segment.renditions).map(([language, rendition]) => [
          language,
          { ...rendition, author: null },
        ]),
      ),
    })),
  } as Interview
  const renditions = [...bare.segments.values()].flatMap(({ source, renditions: texts }) =>
    Object.entries(texts).filter(([language, { text }]) => language !== source && text !== ''),
  )
  expect(unattributed(anonymous)).toBe(renditions.length)
  const assigned = openRecord((entry) => (entry.kind === 'assignment' ? entry : null))
  expect(unattributed({ ...anonymous, entries: assigned.entries })).toBeLessThan(renditions.length)
})

test('a SHA-256 is taken as other programs write it, and nothing else is', () => {
  const colons = SHA.toUpperCase().match(/../g)?.join(':') ?? ''
  for (const typed of [SHA, ` ${SHA} `, SHA.toUpperCase(), `${SHA}  sitting 1.wav`, colons]) {
    expect(parseSha256(typed), typed).toBe(SHA)
  }
  expect(parseSha256(`SHA256: ${SHA}`)).toBe(SHA)
  expect(parseSha256('  ')).toBe('')
  for (const typed of [SHA.slice(1), `${SHA}0`, SHA.replace('9', 'g'), 'not recorded']) {
    expect(parseSha256(typed), typed).toBeUndefined()
  }
})

test('a standard notice gives way to one’s own wording, and comes back with it gone', () => {
  const [standard] = STANDARD_NOTICES
  if (standard === undefined) throw new Error('no standard notice')
  const own = { ...standard, title: { ...standard.title, en: 'In our words' } }
  const library = noticeTexts(withNotice([], own))
  expect(library).toHaveLength(STANDARD_NOTICES.length)
  expect(library[0]).toEqual(own)
  expect(noticeTexts([])[0]).toEqual(standard)
  const further = { id: 'further', title: { en: 'Further' }, text: { en: 'More.' } }
  expect(noticeTexts([further as never]).at(-1)).toEqual(further)
})

test('a read-back is whole although a row has nothing to read', () => {
  const readBack = 'read-back' as EntryId
  const entry = {
    kind: 'read-back',
    id: readBack,
    order: 'a0',
    way: 'read-aloud',
    reader: null,
    language: 'uk',
    sitting: null,
    first: null,
    last: null,
    startedAt: null,
    endedAt: null,
    note: '',
  } as unknown as RecordEntry
  const read = ({ renditions }: InterviewDocument['segments'][number]) =>
    Object.values(renditions).map(({ revision }) => ({
      readBack,
      revision,
      at: '2026-02-11T10:00:00Z',
    }))
  const [first, ...others] = filledRecord().segments
  if (first === undefined) throw new Error('no segment')
  const whole = openRecord(nothing, {
    entries: [entry],
    segments: [
      { ...first, renditions: {}, reads: [], redactions: [] },
      ...others.map((segment) => ({ ...segment, redactions: [], reads: read(segment) as never })),
    ],
  })
  expect(sectionState(whole, 'readBack')).toBe('filled')
  const left = openRecord(nothing, { entries: [entry] })
  expect(sectionState(left, 'readBack')).toBe('partly')
})

test('how much is read and covered is told anew after every change of any segment', () => {
  const filled = openRecord((entry) => (entry.kind === 'read-back' ? entry : null))
  const { redactions } = filledRecord().segments.find((each) => each.redactions.length > 0) ?? {}
  if (redactions === undefined) throw new Error('nothing is redacted')
  const readBacks = entriesOf(filled, 'read-back')
  const segments: Interview['segments'] = filled.segments.map((segment) => ({
    ...segment,
    reads: readBacks.map(({ id, language }) => ({
      readBack: id,
      revision: segment.renditions[language]?.revision ?? 0,
      at: '2026-02-11T10:00:00Z',
    })),
  }))
  const states = (of: Interview['segments'], entries = filled.entries) => {
    const interview: Interview = { ...filled, segments: of, entries }
    return [sectionState(interview, 'readBack'), sectionState(interview, 'redactions')]
  }
  expect(states(segments)).toEqual(['filled', 'empty'])
  for (const id of filled.segmentOrder) {
    const changed = (changes: Partial<Segment>) =>
      segments.set(id, { ...(segments.get(id) as Segment), ...changes })
    expect(states(changed({ reads: [] }))).toEqual(['partly', 'empty'])
    expect(states(changed({ redactions }))).toEqual(['filled', 'filled'])
    expect(states(segments)).toEqual(['filled', 'empty'])
  }
  expect(states(segments, filled.entries.clear())).toEqual(['empty', 'empty'])
  expect(states(segments)).toEqual(['filled', 'empty'])
})

test('no two standard notices pass for the same one', () => {
  for (const text of STANDARD_NOTICES) {
    expect(STANDARD_NOTICES.filter((other) => isAbout(other, text))).toEqual([text])
  }
})

test('what a closing names is closed, and what would be added to it', () => {
  const interview = fromDocument(filledRecord())
  const [closing] = interview.closings
  const entry = interview.entries.get(closing?.entries[0] as EntryId)
  expect(entry && closedAt(interview, entry)).toBe(closing?.at)
  const arrival = (sitting: string): RecordEntry => ({
    kind: 'arrival',
    id: 'arrival' as EntryId,
    order: 'a0',
    sitting: sitting as never,
    participant: 'a' as ParticipantId,
    arrivedAt: null,
    leftAt: null,
    note: '',
  })
  expect(closedAt(interview, arrival(closing?.sittings[0] ?? ''))).toBe(closing?.at)
  expect(closedAt(interview, arrival('not closed'))).toBeNull()
  expect(closedAt({ closings: [] }, arrival(closing?.sittings[0] ?? ''))).toBeNull()
})

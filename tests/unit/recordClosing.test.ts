import { describe, expect, it } from 'vitest'
import { closedProblem } from '#core/interview/closedProblem.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type {
  ClosingId,
  EntryId,
  LinkId,
  NameId,
  ParticipantId,
  RedactionId,
  SegmentId,
  SittingId,
  StatementId,
} from '#core/interview/ids.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import { openPoints } from '#core/interview/openPoints.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  furnishedInterview,
  KO,
  NOW,
  refusal,
  SITTING,
  segment,
  texts,
  UK,
} from '../fixtures/interviewOf.ts'
import {
  A,
  add,
  assignment,
  breakEntry,
  close,
  correct,
  custody,
  header,
  notice,
  personEntry,
  pseudonym,
  Q,
  readBack,
  remark,
  rowId,
  signature,
  tick,
} from '../fixtures/recordEntries.ts'

const open = carriedOut(
  furnishedInterview(),
  {
    type: 'AddName',
    name: {
      id: 'name' as NameId,
      kind: 'person',
      forms: { [UK]: { text: 'Кім', system: 'usage', variants: [] } },
      note: '',
    },
  },
  add(header({ place: 'Kyiv' })),
  add(readBack()),
  add(remark()),
  add(signature()),
  add(custody()),
  add(pseudonym()),
  tick([0]),
)
const closed = carriedOut(open, close())
const SECOND = 'sitting-2' as SittingId
const addSitting: Body = {
  type: 'AddSitting',
  sitting: { id: SECOND, startedAt: null, endedAt: null, place: '', present: [], note: '' },
}
const addRow = (
  id: string,
  sitting: SittingId | null = SECOND,
  after: SegmentId | 'end' | null = 'end',
): Body => ({
  type: 'AddSegment',
  segment: segment(id, { sitting, renditions: texts({ ko: '네.', uk: 'Так.' }) }),
  after,
})
const continued = carriedOut(closed, addSitting, addRow('later'))
const participant = (id: string) =>
  ({
    id: id as ParticipantId,
    role: 'interpreter',
    label: id,
    name: '',
    pseudonym: '',
    languages: [],
    note: '',
  }) as const
const entry = (id: string) => id as EntryId

describe('closing a record', () => {
  it('names everything that it closes, where in the journal, and what was still open', () => {
    expect(closed.closings).toEqual([
      {
        id: 'closing-1',
        at: NOW,
        by: Q,
        note: '',
        seq: 1,
        head: '0'.repeat(64),
        lastSegment: rowId(5),
        sittings: [SITTING],
        participants: [A, Q],
        entries: expect.arrayContaining(['header', 'read-back', 'remark', 'signature', 'custody']),
        open: {
          drafts: 18,
          stale: 0,
          unread: 5,
          remarks: 1,
          missing: [
            'sittings',
            'persons',
            'interpreters',
            'interviewee',
            'notices',
            'recording',
            'conventions',
          ],
          findings: null,
        },
      },
    ])
    expect(closed.closings[0]?.entries).toHaveLength(5)
  })

  it('needs something that is not closed yet', () => {
    expect(refusal(closed, close('closing-2'))).toEqual({ code: 'NOTHING_TO_CLOSE' })
    expect(refusal(emptyInterview(), { ...close(), by: null } as Body)).toEqual({
      code: 'NOTHING_TO_CLOSE',
    })
    expect(refusal(carriedOut(closed, addSitting), close('closing-2'))).toEqual({
      code: 'NOTHING_TO_CLOSE',
    })
    carriedOut(closed, add(remark({ id: entry('later') })), close('closing-2'))
  })

  it('closes only what is new the next time', () => {
    const again = carriedOut(continued, close('closing-2'))
    expect(again.closings[1]).toMatchObject({
      lastSegment: 'later',
      sittings: [SECOND],
      participants: [],
      entries: [],
    })
    expect(
      refusal(again, { type: 'RemoveSegments', segments: ['later' as SegmentId] }),
    ).toMatchObject({ code: 'RECORD_CLOSED' })
    expect(refusal(again, close('closing-2'))).toMatchObject({ code: 'ID_TAKEN', kind: 'closing' })
  })

  it('cannot be taken into a document that contradicts it', () => {
    const document = toDocument(continued)
    expect(invariantViolations(fromDocument(document))).toEqual([])
    const [closing] = document.closings
    if (closing === undefined) throw new Error('not closed')
    for (const changes of [
      { lastSegment: 'nowhere' as SegmentId },
      { sittings: [SITTING, SECOND] },
      { entries: [entry('nothing')] },
      { participants: [A, A] },
    ]) {
      const wrong = { ...document, closings: [{ ...closing, ...changes }] }
      expect(invariantViolations(fromDocument(wrong))).not.toEqual([])
    }
    const twice = { ...document, closings: [closing, { ...closing, id: 'closing-2' as ClosingId }] }
    expect(refusal(emptyInterview(), { type: 'AdoptDocument', document: twice })).toMatchObject({
      code: 'DOCUMENT_INCONSISTENT',
    })
  })
})

describe('a closed record refuses', () => {
  const refused: readonly (readonly [string, Body])[] = [
    ['interview', { type: 'ChangeInterview', changes: { title: 'Another' } }],
    ['interview', { type: 'ChangeInterview', changes: { languages: [KO, UK, EN, 'fr' as never] } }],
    ['participant', { type: 'ChangeParticipant', participant: A, changes: { name: 'Somebody' } }],
    ['order', { type: 'MoveParticipant', participant: Q, after: null }],
    ['sitting', { type: 'ChangeSitting', sitting: SITTING, changes: { place: 'Lviv' } }],
    ['order', addRow('between', SECOND, rowId(2))],
    ['order', addRow('first', null, null)],
    ['sitting', addRow('behind', SITTING)],
    [
      'sitting',
      {
        type: 'ImportTranscript',
        participants: [],
        segments: [segment('imported', { sitting: SITTING })],
      },
    ],
    [
      'sitting',
      { type: 'ChangeSegments', segments: ['later' as SegmentId], changes: { sitting: SITTING } },
    ],
    ['segment', { type: 'ChangeSegments', segments: [rowId(0)], changes: { sitting: SECOND } }],
    ['order', { type: 'MoveSegments', segments: ['later' as SegmentId], after: rowId(2) }],
    ['order', { type: 'MoveSegments', segments: [rowId(0)], after: 'later' as SegmentId }],
    [
      'segment',
      {
        type: 'CommitRendition',
        segment: rowId(0),
        language: UK,
        text: 'Ні.',
        author: null,
        origin: { type: 'typed' },
      },
    ],
    ['segment', { type: 'SetStatus', segments: [rowId(0)], status: 'final' }],
    ['segment', { type: 'SetSource', segments: [rowId(0)], language: UK }],
    ['segment', { type: 'SetNote', segment: rowId(0), note: 'later' }],
    ['segment', { type: 'RetimeSegment', segment: rowId(0), changes: { mediaStart: 1 } }],
    [
      'segment',
      {
        type: 'SplitSegment',
        segment: rowId(5),
        newSegment: 'half' as SegmentId,
        at: { [KO]: 3, [UK]: 4, [EN]: 4 },
      },
    ],
    ['segment', { type: 'RemoveSegments', segments: [rowId(2)] }],
    ['segment', tick([3])],
    ['segment', tick([0], false)],
    [
      'entry',
      { type: 'ChangeEntry', entry: entry('header'), changes: { kind: 'header', place: 'Lviv' } },
    ],
    [
      'entry',
      {
        type: 'ChangeEntry',
        entry: entry('remark'),
        changes: { kind: 'remark', outcome: 'rejected' },
      },
    ],
    [
      'entry',
      {
        type: 'ChangeEntry',
        entry: entry('signature'),
        changes: { kind: 'signature', name: 'Somebody' },
      },
    ],
    [
      'entry',
      { type: 'ChangeEntry', entry: entry('custody'), changes: { kind: 'custody', what: 'x' } },
    ],
    ['entry', { type: 'RemoveEntry', entry: entry('remark') }],
    ['sitting', add(breakEntry())],
    ['sitting', add(notice())],
    ['participant', add(personEntry())],
    ['segment', add(assignment({ first: rowId(1) }))],
    ['segment', add(readBack({ id: entry('again'), last: rowId(1) }))],
  ]
  it.each(refused)('a change of %s: %j', (what, body) => {
    expect(refusal(continued, body)).toEqual({ code: 'RECORD_CLOSED', what, closedAt: NOW })
  })

  it('a merger over the border', () => {
    const bordering = carriedOut(
      open,
      { type: 'ChangeSegments', segments: [rowId(5)], changes: { sitting: null, speaker: null } },
      close(),
      addRow('later', null),
    )
    expect(refusal(bordering, { type: 'MergeWithNext', segment: rowId(5) })).toMatchObject({
      code: 'RECORD_CLOSED',
      what: 'segment',
    })
  })

  it('a header where it was closed without one', () => {
    const bare = carriedOut(furnishedInterview(), close())
    expect(refusal(bare, add(header()))).toMatchObject({ code: 'RECORD_CLOSED', what: 'interview' })
  })

  it('that somebody or something new comes to stand before what is closed', () => {
    const more = carriedOut(
      continued,
      { type: 'AddParticipant', participant: participant('INT') },
      add(signature({ id: entry('second') })),
    )
    expect(
      refusal(more, { type: 'MoveParticipant', participant: 'INT' as ParticipantId, after: null }),
    ).toMatchObject({ what: 'order' })
    expect(refusal(more, { type: 'MoveEntry', entry: entry('second'), after: null })).toMatchObject(
      { what: 'order' },
    )
    expect(
      refusal(more, { type: 'MoveEntry', entry: entry('signature'), after: entry('second') }),
    ).toMatchObject({ what: 'order' })
  })

  it('to take back an erratum over closed text, even as an undo', () => {
    const corrected = carriedOut(closed, correct(0, 'Ні.'))
    expect(refusal(corrected, { type: 'RemoveEntry', entry: entry('erratum-0') })).toMatchObject({
      code: 'IN_USE',
    })
    const erratum = corrected.entries.get(entry('erratum-0'))
    if (erratum === undefined) throw new Error('no erratum')
    expect(
      closedProblem(corrected, [{ type: 'EntryRemoved', entry: erratum }], 'Undo'),
    ).toMatchObject({ code: 'RECORD_CLOSED', what: 'entry' })
  })
})

describe('a closed record allows', () => {
  const allowed: readonly Body[] = [
    correct(0, 'Ні.'),
    correct(1, 'Ні.', { remark: entry('remark') }),
    {
      type: 'AddLink',
      segment: rowId(0),
      link: {
        id: 'link' as LinkId,
        statement: 'statement-S2' as StatementId,
        stance: 'unclear',
        note: '',
        anchor: null,
      },
    },
    { type: 'RemoveStatement', statement: 'statement-S1' as StatementId },
    {
      type: 'AcceptFinding',
      segment: rowId(0),
      acceptance: { check: 'length', key: 'k', reason: 'short', author: null },
    },
    { type: 'ChangeName', name: 'name' as NameId, changes: { note: 'spelt so by himself' } },
    {
      type: 'AddRedactions',
      redactions: [
        {
          id: 'r' as RedactionId,
          group: 'r' as RedactionId,
          segment: rowId(0),
          language: UK,
          start: 0,
          end: 3,
        },
      ],
      reason: 'a name',
      author: null,
    },
    { type: 'ChangeParticipant', participant: A, changes: { pseudonym: 'Person A' } },
    {
      type: 'ChangeEntry',
      entry: entry('pseudonym'),
      changes: { kind: 'pseudonym', pseudonym: 'Person B.' },
    },
    { type: 'RemoveEntry', entry: entry('pseudonym') },
    add(remark({ id: entry('new') })),
    add(custody({ id: entry('new') })),
    add(signature({ id: entry('new') })),
    {
      type: 'ChangeEntry',
      entry: entry('signature'),
      changes: {
        kind: 'signature',
        state: 'refused',
        reason: 'gives none',
        at: NOW,
        place: 'Kyiv',
      },
    },
    { type: 'AddParticipant', participant: participant('INT') },
    add(breakEntry({ sitting: SECOND })),
    add(assignment({ first: 'later' as SegmentId })),
    { type: 'MergeWithNext', segment: 'later' as SegmentId },
    { type: 'RemoveSegments', segments: ['later' as SegmentId] },
    {
      type: 'CommitRendition',
      segment: 'later' as SegmentId,
      language: UK,
      text: 'Ні.',
      author: null,
      origin: { type: 'typed' },
    },
  ]
  const more = carriedOut(continued, addRow('last'))
  it.each(allowed.map((body) => [body] as const))('%j', (body) => {
    carriedOut(more, body)
  })
})

describe('what is open', () => {
  it('is nothing of an interview that was taken, read, recorded and signed', () => {
    const done = carriedOut(
      furnishedInterview(),
      { type: 'SetStatus', segments: furnishedInterview().segmentOrder, status: 'final' },
      { type: 'ChangeSitting', sitting: SITTING, changes: { startedAt: NOW } },
      { type: 'ChangeParticipant', participant: A, changes: { name: 'A. (exercise)' } },
      add(header({ place: 'Kyiv', verbatim: 'full', recording: 'none' })),
      add(assignment()),
      add({
        kind: 'interviewee',
        id: entry('interviewee'),
        participant: A,
        status: '',
        surname: '',
        firstNames: '',
        rank: '',
        birthDate: '',
        serviceNumber: '',
        health: '',
        comprehensionLanguage: null,
        comprehension: '',
      }),
      add(notice()),
      add(readBack()),
      add(signature()),
      tick([0, 1, 2, 3, 4, 5]),
    )
    expect(openPoints(done, 3)).toEqual({
      drafts: 0,
      stale: 0,
      unread: 0,
      remarks: 0,
      missing: [],
      findings: 3,
    })
  })

  it('is looked for in what is not closed yet, but for what an erratum left stale', () => {
    const corrected = carriedOut(
      continued,
      correct(0, '', { corrections: [{ erratum: entry('e'), language: KO, text: '아니요.' }] }),
    )
    expect(openPoints(corrected)).toMatchObject({ drafts: 2, stale: 2, unread: 1, remarks: 0 })
    expect(openPoints(corrected).missing).toContain('readBack')
    expect(openPoints(closed).missing).not.toContain('readBack')
  })
})

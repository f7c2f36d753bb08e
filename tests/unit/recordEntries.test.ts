import { describe, expect, it } from 'vitest'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import { ENTRY_KINDS } from '#core/interview/entries/recordEntry.ts'
import type { EntryId, NameId, ParticipantId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import {
  type Body,
  carriedOut,
  EN,
  furnishedInterview,
  KO,
  refusal,
  SITTING,
  UK,
} from '../fixtures/interviewOf.ts'
import {
  A,
  add,
  assignment,
  breakEntry,
  correct,
  header,
  notice,
  personEntry,
  pseudonym,
  Q,
  readBack,
  remark,
  rowId,
  tick,
} from '../fixtures/recordEntries.ts'

const furnished = furnishedInterview()
const id = (name: string) => name as EntryId
const addName = (kind: 'person' | 'place'): Body => ({
  type: 'AddName',
  name: {
    id: 'name' as NameId,
    kind,
    forms: { [UK]: { text: 'Кім', system: 'usage', variants: [] } },
    note: '',
  },
})

describe('an entry of the record', () => {
  it('is kept in NFC: lines on one line, texts as they stand, languages without a text left out', () => {
    const interview = carriedOut(
      furnished,
      add(header({ place: '  Kyiv\n office ', authority: 'e\u0301' })),
      add(
        notice({
          title: { [UK]: ' ', [KO]: ' 진술\n거부권 ' },
          text: { [UK]: 'a\r\nb ', [EN]: '' },
          replyText: ' \n',
        }),
      ),
    )
    expect(interview.entries.get(id('header'))).toMatchObject({
      place: 'Kyiv office',
      authority: 'é',
    })
    expect(interview.entries.get(id('notice'))).toMatchObject({
      title: { ko: '진술 거부권' },
      text: { uk: 'a\nb ' },
      replyText: '',
    })
    expect(Object.keys((interview.entries.get(id('notice')) as { title: object }).title)).toEqual([
      'ko',
    ])
  })

  it('is refused where its stored form would be too long', () => {
    // Each becomes two in NFC, which leaves it apart.
    const line = '\u0958'.repeat(1_000)
    const tooLong = { code: 'TEXT_TOO_LONG', length: 2_000, limit: 1_000 }
    expect(refusal(furnished, add(header({ place: line })))).toEqual(tooLong)
    const changes = { kind: 'header', place: line } as const
    const interview = carriedOut(furnished, add(header()))
    expect(refusal(interview, { type: 'ChangeEntry', entry: id('header'), changes })).toEqual(
      tooLong,
    )
  })

  it('names only what exists', () => {
    const nobody = 'nobody' as ParticipantId
    const nowhere = 'nowhere' as SegmentId
    expect(refusal(furnished, add(personEntry({ participant: nobody })))).toEqual({
      code: 'UNKNOWN_ENTITY',
      kind: 'participant',
      id: 'nobody',
    })
    expect(refusal(furnished, add(assignment({ first: nowhere })))).toMatchObject({
      kind: 'segment',
    })
    expect(refusal(furnished, add(notice({ sitting: 'never' as never })))).toMatchObject({
      kind: 'sitting',
    })
    expect(refusal(furnished, add(remark({ readBack: id('none') })))).toMatchObject({
      kind: 'entry',
      id: 'none',
    })
    const withHeader = carriedOut(furnished, add(header()))
    expect(refusal(withHeader, add(remark({ readBack: id('header') })))).toEqual({
      code: 'ENTRY_KIND',
      expected: 'read-back',
      found: 'header',
    })
  })

  it('speaks a language of the interview where it names a rendition, and any other elsewhere', () => {
    const french = 'fr' as LanguageTag
    expect(refusal(furnished, add(readBack({ language: french })))).toEqual({
      code: 'LANGUAGE_NOT_IN_INTERVIEW',
      language: 'fr',
    })
    carriedOut(furnished, add(assignment({ to: french, pivot: french })))
  })

  it('does not end before it begins', () => {
    const startedAt = '2025-01-13T12:00:00.000Z'
    const endedAt = '2025-01-13T11:59:59.999Z'
    expect(refusal(furnished, add(breakEntry({ startedAt, endedAt })))).toEqual({
      code: 'TIME_RANGE_REVERSED',
      start: startedAt,
      end: endedAt,
    })
    const interview = carriedOut(furnished, add(breakEntry({ startedAt })))
    expect(
      refusal(interview, {
        type: 'ChangeEntry',
        entry: id('break'),
        changes: { kind: 'break', endedAt },
      }),
    ).toMatchObject({ code: 'TIME_RANGE_REVERSED' })
  })

  it('stands once where one is enough: a header, what is known of a person, a pseudonym', () => {
    const interview = carriedOut(
      furnished,
      addName('person'),
      add(header()),
      add(personEntry()),
      add(pseudonym()),
    )
    expect(refusal(interview, add(header({ id: id('second') })))).toEqual({
      code: 'ENTRY_EXISTS',
      kind: 'header',
    })
    expect(refusal(interview, add(personEntry({ id: id('second') })))).toEqual({
      code: 'ENTRY_EXISTS',
      kind: 'person',
    })
    expect(refusal(interview, add(pseudonym({ id: id('second') })))).toEqual({
      code: 'ENTRY_EXISTS',
      kind: 'pseudonym',
    })
    expect(refusal(interview, add(personEntry({ id: id('person'), participant: Q })))).toEqual({
      code: 'ID_TAKEN',
      kind: 'entry',
      id: 'person',
    })
    carriedOut(interview, add(personEntry({ id: id('second'), participant: Q })))
  })

  it('gives a pseudonym to a person of the ledger, never to a place, never an empty one', () => {
    expect(refusal(carriedOut(furnished, addName('place')), add(pseudonym()))).toMatchObject({
      code: 'UNKNOWN_ENTITY',
      kind: 'name',
    })
    const interview = carriedOut(furnished, addName('person'), add(pseudonym()))
    expect(
      refusal(interview, {
        type: 'ChangeEntry',
        entry: id('pseudonym'),
        changes: { kind: 'pseudonym', pseudonym: ' ' },
      }),
    ).toEqual({ code: 'FIELD_EMPTY', field: 'pseudonym' })
    expect(
      refusal(interview, {
        type: 'ChangeName',
        name: 'name' as NameId,
        changes: { kind: 'place' },
      }),
    ).toMatchObject({ code: 'IN_USE', kind: 'name' })
    expect(refusal(interview, { type: 'RemoveName', name: 'name' as NameId })).toMatchObject({
      code: 'IN_USE',
      uses: 1,
    })
  })

  it('changes only as the kind it is, and only in the fields that differ', () => {
    const interview = carriedOut(furnished, add(header({ place: 'Kyiv' })))
    expect(
      refusal(interview, {
        type: 'ChangeEntry',
        entry: id('header'),
        changes: { kind: 'person', post: 'x' },
      }),
    ).toEqual({ code: 'ENTRY_KIND', expected: 'header', found: 'person' })
    const changed = carriedOut(interview, {
      type: 'ChangeEntry',
      entry: id('header'),
      changes: { kind: 'header', marking: 'For official use' },
    })
    expect(changed.entries.get(id('header'))).toMatchObject({
      place: 'Kyiv',
      marking: 'For official use',
    })
  })

  it('has a place among the entries of its kind', () => {
    const order = (interview: typeof furnished) =>
      entriesOf(interview, 'break').map((entry) => entry.id)
    const interview = carriedOut(
      furnished,
      ...['b-1', 'b-2', 'b-3'].map((name) => add(breakEntry({ id: id(name) }))),
      add(header()),
    )
    expect(order(interview)).toEqual(['b-1', 'b-2', 'b-3'])
    expect(
      order(carriedOut(interview, { type: 'MoveEntry', entry: id('b-3'), after: null })),
    ).toEqual(['b-3', 'b-1', 'b-2'])
    expect(
      refusal(interview, { type: 'MoveEntry', entry: id('b-1'), after: id('header') }),
    ).toMatchObject({ code: 'UNKNOWN_ENTITY' })
    expect(refusal(interview, { type: 'MoveEntry', entry: id('b-1'), after: id('b-1') })).toEqual({
      code: 'MOVE_ONTO_ITSELF',
    })
  })

  it('has one of the kinds that the format lists', () => {
    expect(ENTRY_KINDS).toHaveLength(15)
  })
})

describe('what entries name', () => {
  const interview = carriedOut(
    furnished,
    add(readBack()),
    add(remark({ readBack: id('read-back') })),
    add(notice()),
    {
      type: 'AddParticipant',
      participant: {
        id: 'person-I' as ParticipantId,
        role: 'interpreter',
        label: 'INT',
        name: '',
        pseudonym: '',
        languages: [],
        note: '',
      },
    },
    add(assignment({ participant: 'person-I' as ParticipantId })),
  )

  it('cannot be removed under them', () => {
    expect(refusal(interview, { type: 'RemoveEntry', entry: id('read-back') })).toEqual({
      code: 'IN_USE',
      kind: 'entry',
      id: 'read-back',
      uses: 1,
    })
    expect(
      refusal(carriedOut(interview, tick([1, 2])), { type: 'RemoveEntry', entry: id('read-back') }),
    ).toMatchObject({ uses: 3 })
    expect(
      refusal(interview, { type: 'RemoveParticipant', participant: 'person-I' as ParticipantId }),
    ).toMatchObject({ code: 'IN_USE', uses: 1 })
    expect(refusal(interview, { type: 'RemoveSegments', segments: [rowId(1)] })).toEqual({
      code: 'IN_USE',
      kind: 'segment',
      id: rowId(1),
      uses: 1,
    })
    const empty = carriedOut(
      interview,
      { type: 'RemoveEntry', entry: id('remark') },
      { type: 'RemoveSegments', segments: interview.segmentOrder },
    )
    expect(refusal(empty, { type: 'RemoveSitting', sitting: SITTING })).toMatchObject({
      code: 'IN_USE',
      uses: 1,
    })
    expect(
      refusal(empty, { type: 'ChangeInterview', changes: { languages: [KO, EN] } }),
    ).toMatchObject({ code: 'LANGUAGE_IN_USE', language: 'uk' })
  })

  it('keeps an erratum, and the remark that it answers, until they are undone', () => {
    const corrected = carriedOut(interview, correct(1, 'Ні.', { remark: id('remark') }))
    expect(refusal(corrected, { type: 'RemoveEntry', entry: id('erratum-1') })).toMatchObject({
      code: 'IN_USE',
    })
    expect(refusal(corrected, { type: 'RemoveEntry', entry: id('remark') })).toMatchObject({
      code: 'IN_USE',
    })
    expect(
      refusal(corrected, {
        type: 'ChangeEntry',
        entry: id('erratum-1'),
        changes: { kind: 'remark', text: '' },
      }),
    ).toMatchObject({ code: 'ENTRY_KIND', expected: 'erratum' })
  })
})

describe('ranges of segments', () => {
  const ranged = (first: number | null, last: number | null) =>
    carriedOut(
      furnished,
      add(
        assignment({
          first: first === null ? null : rowId(first),
          last: last === null ? null : rowId(last),
        }),
      ),
    )
  const ends = (interview: typeof furnished) => {
    const entry = interview.entries.get(id('assignment'))
    return entry?.kind === 'assignment' ? [entry.first, entry.last] : null
  }

  it('are drawn in when an end is removed, and hold on to their last segment', () => {
    const removed = carriedOut(ranged(1, 3), {
      type: 'RemoveSegments',
      segments: [rowId(1), rowId(3)],
    })
    expect(ends(removed)).toEqual([rowId(2), rowId(2)])
    expect(refusal(removed, { type: 'RemoveSegments', segments: [rowId(2)] })).toEqual({
      code: 'IN_USE',
      kind: 'segment',
      id: rowId(2),
      uses: 1,
    })
    expect(
      ends(carriedOut(ranged(null, 2), { type: 'RemoveSegments', segments: [rowId(2)] })),
    ).toEqual([null, rowId(1)])
    expect(
      refusal(ranged(4, null), { type: 'RemoveSegments', segments: [rowId(4), rowId(5)] }),
    ).toMatchObject({ code: 'IN_USE' })
  })

  it('go on holding both parts of a row that is split, and the whole of rows that are merged', () => {
    const split = carriedOut(ranged(1, 1), {
      type: 'SplitSegment',
      segment: rowId(1),
      newSegment: 'new' as SegmentId,
      at: { [KO]: 6, [UK]: 4, [EN]: 5 },
    })
    expect(ends(split)).toEqual([rowId(1), 'new'])
    const merged = carriedOut(split, { type: 'MergeWithNext', segment: rowId(1) })
    expect(ends(merged)).toEqual([rowId(1), rowId(1)])
  })

  it('take remarks and errata along when their row is merged into the one before', () => {
    const interview = carriedOut(
      furnished,
      { type: 'ChangeSegments', segments: [rowId(0), rowId(1)], changes: { speaker: A } },
      add(remark()),
      correct(1, 'Ні.', { remark: id('remark') }),
      { type: 'MergeWithNext', segment: rowId(0) },
    )
    expect(interview.entries.get(id('remark'))).toMatchObject({
      segment: rowId(0),
      outcome: 'corrected',
    })
    expect(interview.entries.get(id('erratum-1'))).toMatchObject({
      segment: rowId(0),
      after: 'Ні.',
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { NameEntry, NameForm } from '#core/assist/names/nameEntry.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { NameId, SegmentId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { attachedDocument } from '#core/record/attachedDocument.ts'
import {
  type Body,
  carriedOut,
  EN,
  emptyInterview,
  furnishedInterview,
  KO,
  refusal,
  UK,
} from '../fixtures/interviewOf.ts'

const ID = 'name-1' as NameId
const form = (text: string, ...variants: string[]): NameForm => ({
  text,
  system: 'usage',
  variants,
})
const name = (forms: NameEntry['forms'], id = ID): NameEntry => ({
  id,
  kind: 'place',
  forms,
  note: '',
})
const add = (forms: NameEntry['forms'], id = ID): Body => ({
  type: 'AddName',
  name: name(forms, id),
})

describe('the ledger of names', () => {
  it('keeps forms as lines in NFC, each variant once and none like the approved form', () => {
    const interview = carriedOut(
      emptyInterview(),
      add({ [KO]: form(' 키이우\n'.normalize('NFD'), '키예프', '키예프 ', '키이우') }),
    )
    expect(interview.names.get(ID)?.forms).toEqual({ [KO]: form('키이우', '키예프') })
  })

  it('refuses a name without any form, an id that is taken, and one that is not there', () => {
    const interview = carriedOut(emptyInterview(), add({ [UK]: form('Київ') }))
    expect(refusal(interview, add({ [UK]: form('  ') }, 'other' as NameId))).toEqual({
      code: 'FIELD_EMPTY',
      field: 'name',
    })
    expect(refusal(interview, add({ [UK]: form('Львів') }))).toEqual({
      code: 'ID_TAKEN',
      kind: 'name',
      id: ID,
    })
    expect(refusal(interview, { type: 'RemoveName', name: 'none' as NameId })).toEqual({
      code: 'UNKNOWN_ENTITY',
      kind: 'name',
      id: 'none',
    })
  })

  it('changes one field and leaves the others; a name cannot lose its last form', () => {
    const before = carriedOut(emptyInterview(), add({ [UK]: form('Київ'), [EN]: form('Kiev') }))
    const after = carriedOut(before, {
      type: 'ChangeName',
      name: ID,
      changes: { forms: { [UK]: form('Київ'), [EN]: form('Kyiv', 'Kiev') } },
    })
    expect(after.names.get(ID)).toEqual(name({ [UK]: form('Київ'), [EN]: form('Kyiv', 'Kiev') }))
    expect(refusal(after, { type: 'ChangeName', name: ID, changes: { forms: {} } })).toEqual({
      code: 'FIELD_EMPTY',
      field: 'name',
    })
  })

  it('is part of the document, and comes back from it', () => {
    const interview = carriedOut(
      furnishedInterview(),
      add({ [UK]: form('Київ') }, 'b' as NameId),
      add({ [UK]: form('Львів') }, 'a' as NameId),
    )
    const document = toDocument(interview)
    expect(document.names.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(toDocument(fromDocument(document))).toEqual(document)
  })

  it('does not go with a printed record, and neither do reasons for letting findings stand', () => {
    const interview = carriedOut(furnishedInterview(), add({ [UK]: form('Справжнє Ім’я') }), {
      type: 'AcceptFinding',
      segment: 'row-0-first' as SegmentId,
      acceptance: { check: 'names', key: 'k', reason: 'Справжнє Ім’я', author: null },
    })
    const attached = JSON.stringify(attachedDocument(toDocument(interview), DEFAULT_PRINT))
    expect(attached).not.toContain('Справжнє')
    expect(attached).toContain('Так. Це правда.')
  })
})

describe('several renditions as one step', () => {
  const commit = (language: typeof KO, text: string, segment = 'row-0-first') => ({
    segment: segment as SegmentId,
    language,
    text,
    author: null,
    origin: { type: 'memory' as const, score: 100, unit: 'interview:i/s' },
  })

  it('are all committed with where they come from', () => {
    const interview = carriedOut(furnishedInterview(), {
      type: 'CommitRenditions',
      renditions: [commit(UK, 'Так.'), commit(UK, 'Ні.', 'row-1-first')],
    })
    const uk = (id: string) => interview.segments.get(id as SegmentId)?.renditions[UK]
    expect(uk('row-0-first')).toMatchObject({
      text: 'Так.',
      status: 'draft',
      origin: { type: 'memory', score: 100 },
    })
    expect(uk('row-1-first')?.text).toBe('Ні.')
  })

  it('are refused as a whole when one of them is', () => {
    expect(
      refusal(furnishedInterview(), {
        type: 'CommitRenditions',
        renditions: [commit(UK, 'Так.'), commit(UK, 'Ні.', 'none')],
      }),
    ).toMatchObject({ code: 'UNKNOWN_ENTITY', kind: 'segment' })
  })

  it('count on when one of them changes the source of another', () => {
    const interview = carriedOut(furnishedInterview(), {
      type: 'CommitRenditions',
      renditions: [commit(KO, '새 원문'), commit(UK, 'Новий переклад')],
    })
    const row = interview.segments.get('row-0-first' as SegmentId)
    expect(row?.renditions[UK]?.basedOn).toEqual({
      language: KO,
      revision: row?.renditions[KO]?.revision,
    })
  })
})

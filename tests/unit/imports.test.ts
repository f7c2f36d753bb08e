import { describe, expect, it } from 'vitest'
import type { ParticipantId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import {
  type Body,
  carriedOut,
  emptyInterview,
  furnishedInterview,
  refusal,
} from '../fixtures/interviewOf.ts'

const person = (id: string, label: string, name = '') => ({
  id: id as ParticipantId,
  role: 'unknown' as const,
  label,
  name,
  pseudonym: '',
  languages: [],
  note: '',
})
const importing = (...participants: ReturnType<typeof person>[]): Body => ({
  type: 'ImportTranscript',
  participants,
  segments: [],
})

describe('participants that an import brings', () => {
  it('are stored in the same form as those that are typed', () => {
    const interview = carriedOut(emptyInterview(), importing(person('p', '  B\n1 ', 'Cafe\u0301')))
    expect(interview.participants.get('p' as ParticipantId)).toMatchObject({
      label: 'B 1',
      name: 'Caf\u00e9',
    })
  })

  it('keep their order, behind those that are there', () => {
    const names = Array.from({ length: 200 }, (_, index) => `new-${index}`)
    const interview = carriedOut(
      furnishedInterview(),
      importing(...names.map((name) => person(name, name))),
    )
    const ids = toDocument(interview).participants.map(({ id }) => id)
    expect(ids).toEqual(['person-A', 'person-Q', ...names])
  })

  it('are refused where a label or an id is taken, among themselves too', () => {
    const taken = (...all: ReturnType<typeof person>[]) =>
      refusal(furnishedInterview(), importing(...all)).code
    expect(taken(person('p', 'a'))).toBe('LABEL_TAKEN')
    expect(taken(person('p', 'Cafe\u0301'), person('q', 'CAF\u00c9'))).toBe('LABEL_TAKEN')
    expect(taken(person('person-A', 'new'))).toBe('ID_TAKEN')
    expect(taken(person('p', 'one'), person('p', 'two'))).toBe('ID_TAKEN')
    expect(taken(person('p', ' \n'))).toBe('FIELD_EMPTY')
  })
})

describe('a document that an empty interview adopts', () => {
  it('is refused when an id stands twice in it', () => {
    const document = toDocument(furnishedInterview())
    const segments = [...document.segments, ...document.segments.slice(0, 1)]
    const adopt: Body = { type: 'AdoptDocument', document: { ...document, segments } }
    expect(refusal(emptyInterview(), adopt)).toMatchObject({ code: 'DOCUMENT_INCONSISTENT' })
  })
})

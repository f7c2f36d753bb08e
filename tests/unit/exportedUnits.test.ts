import { expect, test } from 'vitest'
import type { EntryId, ParticipantId, RedactionId, SegmentId } from '#core/interview/ids.ts'
import { exportedUnits } from '../../electron/engine/exchange/exportedUnits.ts'
import { type Body, carriedOut, EN, emptyInterview, segment, UK } from '../fixtures/interviewOf.ts'

const interpreter = 'interpreter' as ParticipantId

const addInterpreter: Body = {
  type: 'AddParticipant',
  participant: {
    id: interpreter,
    role: 'interpreter',
    label: 'Яремчук',
    name: '',
    pseudonym: '',
    languages: [UK],
    note: '',
  },
}
const row = (id: string, uk: string): Body => {
  const rendition = { status: 'final', author: interpreter, origin: { type: 'typed' } } as const
  return {
    type: 'AddSegment',
    segment: segment(id, {
      source: UK,
      renditions: {
        [UK]: { ...rendition, text: uk, kind: 'original' },
        [EN]: { ...rendition, text: 'An exercise.', kind: 'translated' },
      },
    }),
    after: 'end',
  }
}
const redacted: Body = {
  type: 'AddRedactions',
  redactions: [
    {
      id: 'r' as RedactionId,
      group: 'r' as RedactionId,
      segment: 'a' as SegmentId,
      language: UK,
      start: 6,
      end: 14,
    },
  ],
  reason: 'protects a third person',
  author: null,
}
const struckOut: Body = {
  type: 'CorrectRenditions',
  segment: 'a' as SegmentId,
  corrections: [{ erratum: 'e' as EntryId, language: UK, text: 'Бачив.' }],
  reason: 'misheard',
  proposer: null,
  agreedBy: [],
  remark: null,
  author: null,
}

const left = (...bodies: readonly Body[]) => told(true, ...bodies)

const told = (pseudonyms: boolean, ...bodies: readonly Body[]) =>
  JSON.stringify(
    exportedUnits(
      carriedOut(
        emptyInterview(),
        addInterpreter,
        row('a', 'Бачив Яремчука.'),
        row('b', 'Потім Яремчука забрали.'),
        row('c', 'Більше нічого.'),
        ...bodies,
      ),
      pseudonyms,
    ),
  )

test('leaves with its makers and its words where nothing is redacted', () => {
  expect(left()).toMatch(/Бачив Яремчука.*"author":"Яремчук"/)
})

test('names nobody who is redacted, not as the maker of a unit either', () => {
  expect(left(redacted)).not.toContain('Яремчук')
  expect(left(redacted)).toContain('Більше нічого.')
})

test('leaves out what was redacted until a correction took it out of its row', () => {
  expect(left(redacted, struckOut)).not.toContain('Яремчук')
})

const addWitness: Body = {
  type: 'AddParticipant',
  participant: {
    id: 'witness' as ParticipantId,
    role: 'interviewee',
    label: 'A',
    name: 'Яремчук Остап',
    pseudonym: 'Свідок 1',
    languages: [UK],
    note: '',
  },
}

test('names nobody by the name who has a pseudonym, unless real names are asked for', () => {
  const named = row('d', 'Яремчука Остапа забрали.')
  expect(told(true, addWitness, named)).not.toMatch(/Остап/)
  expect(told(true, addWitness, named)).toContain('Свідок 1 забрали.')
  expect(told(false, addWitness, named)).toContain('Яремчука Остапа забрали.')
  // A pseudonym does not take the place of a surname alone: it may be somebody else's.
  expect(told(true, addWitness, row('e', 'Остап утік.'))).not.toMatch(/Остап/)
})

import { expect, test } from 'vitest'
import type { InterviewEvent } from '#core/interview/event.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { OpenInterview } from '../../electron/engine/assist/openInterview.ts'
import type { Committed } from '../../electron/engine/library/libraryObserver.ts'
import { emptyInterview } from '../fixtures/interviewOf.ts'

const ID = 'interview' as InterviewId
const OPENING = 2

const titled = (title: string): InterviewEvent => ({
  type: 'InterviewChanged',
  before: { title: '' },
  after: { title },
})

/** A command that gave the interview a title: frame `seq`, whose hash is its title. */
const committed = (seq: number, previousHead: string, title: string): Committed => ({
  events: [titled(title)],
  seq,
  head: title,
  previousHead,
})

function begun(): OpenInterview {
  const open = new OpenInterview(ID, OPENING)
  const { segments: _, ...document } = toDocument(emptyInterview())
  open.begin(OPENING, { interview: ID, seq: 1, head: 'first' }, document)
  return open
}

function whole(): OpenInterview {
  const open = begun()
  open.end()
  return open
}

test('commands follow one another', () => {
  const open = whole()
  open.apply(committed(2, 'first', 'second'))
  open.apply(committed(3, 'second', 'third'))
  expect(open.interview?.title).toBe('third')
  expect(open.upTo).toEqual({ interview: ID, seq: 3, head: 'third' })
})

test('a command that was read with the interview is not carried out twice', () => {
  const open = whole()
  expect(open.apply(committed(1, 'none', 'again'))).toBeNull()
  expect(open.interview?.title).toBe('Exercise')
})

test('commands that come before the interview is whole wait for it', () => {
  const open = begun()
  expect(open.apply(committed(1, 'none', 'known already'))).toBeNull()
  expect(open.apply(committed(2, 'first', 'second'))).toBeNull()
  open.end()
  const [known, next] = open.waiting()
  if (known === undefined || next === undefined) throw new Error('nothing waited')
  expect(open.apply(known)).toBeNull()
  expect(open.apply(next)).not.toBe('lost')
  expect(open.interview?.title).toBe('second')
  expect(open.waiting()).toEqual([])
})

test('where a command does not follow, the interview is not known until it is read again', () => {
  const open = whole()
  const late = committed(3, 'second', 'third')
  expect(open.apply(late)).toBe('lost')
  expect(open.interview).toBeNull()
  const { segments: _, ...document } = toDocument({ ...emptyInterview(), title: 'second' })
  open.begin(OPENING, { interview: ID, seq: 2, head: 'second' }, document)
  open.end()
  for (const what of open.waiting()) open.apply(what)
  expect(open.interview?.title).toBe('third')
})

test('a command of another journal with the next number is not taken for the next one', () => {
  const open = whole()
  expect(open.apply(committed(2, 'another', 'second'))).toBe('lost')
})

test('what was read for an earlier opening is not taken for the interview as it is now', () => {
  const open = new OpenInterview(ID, OPENING)
  const { segments: _, ...document } = toDocument({ ...emptyInterview(), title: 'replaced' })
  open.begin(OPENING - 1, { interview: ID, seq: 500, head: 'of other files' }, document)
  open.end()
  expect(open.interview).toBeNull()
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { placeOfField, renditionField } from '../../renderer/session/draftField.ts'
import { createDraftKeeper, type DraftKeeper } from '../../renderer/session/draftKeeper.ts'

let written: (readonly [string, string | null])[]
let disk: 'written' | 'later' | 'never'
let keeper: DraftKeeper

beforeEach(() => {
  vi.useFakeTimers()
  written = []
  disk = 'written'
  keeper = createDraftKeeper([{ field: 'old', text: 'before', at: '' }], {
    async write(field, text) {
      if (disk === 'written') written.push([field, text])
      return disk
    },
    changed: () => undefined,
  })
})

afterEach(() => {
  keeper.stop()
  vi.useRealTimers()
})

test('typing writes every two seconds at most, and the latest text', async () => {
  for (const text of ['ㅎ', '하', '한', '한국']) keeper.put('a', text)
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(written).toEqual([['a', '한국']])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(written).toHaveLength(1)
})

test('going on typing does not put the writing off', async () => {
  keeper.put('a', '1')
  await vi.advanceTimersByTimeAsync(1_900)
  keeper.put('a', '2')
  await vi.advanceTimersByTimeAsync(100)
  expect(written).toEqual([['a', '2']])
})

test('what the disk did not take is tried again until it does', async () => {
  disk = 'later'
  keeper.put('a', 'text')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(keeper.unsaved()).toBe(1)
  disk = 'written'
  await vi.advanceTimersByTimeAsync(2_000)
  expect(written).toEqual([['a', 'text']])
  expect(keeper.unsaved()).toBe(0)
})

test('what can never be written stays counted and is not tried for ever', async () => {
  disk = 'never'
  keeper.put('a', 'text')
  await vi.advanceTimersByTimeAsync(2_000)
  disk = 'written'
  await vi.advanceTimersByTimeAsync(20_000)
  expect(written).toEqual([])
  expect(keeper.unsaved()).toBe(1)
  expect(keeper.text('a')).toBe('text')
})

test('text from before is there, and is removed by putting null', async () => {
  expect(keeper.text('old')).toBe('before')
  keeper.put('old', null)
  await keeper.flush()
  expect(written).toEqual([['old', null]])
  expect(keeper.text('old')).toBeNull()
})

test('a text that a command takes over is not written after it', async () => {
  keeper.put('a', 'text')
  keeper.commit('a')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(written).toEqual([])
})

test('a refused commit leaves its text as a draft, but never over newer text', async () => {
  keeper.commit('a')
  keeper.refused('a', 'refused')
  expect(keeper.text('a')).toBe('refused')
  keeper.commit('b')
  keeper.put('b', 'typed since')
  keeper.refused('b', 'refused')
  expect(keeper.text('b')).toBe('typed since')
})

test('a draft’s name leads back to its cell', () => {
  const segment = 'seg-1' as SegmentId
  const tag = 'zh-Hant' as LanguageTag
  expect(placeOfField(renditionField(segment, tag))).toEqual({ segment, language: tag })
  expect(placeOfField('note:seg-1')).toEqual({ segment, language: null })
  expect(placeOfField('report:r1:text')).toBeNull()
  expect(placeOfField('rendition:seg-1:not a tag')).toBeNull()
})

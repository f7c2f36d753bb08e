import { expect, test } from 'vitest'
import { matchAction } from '../../renderer/features/palette/matchAction.ts'

const better = (query: string, first: string, second: string) =>
  (matchAction(query, first) ?? -1) > (matchAction(query, second) ?? -1)

test('the beginning of a name is better than its middle, and that better than scattered letters', () => {
  expect(better('set', 'Settings', 'Reset all keys')).toBe(true)
  expect(better('key', 'Reset all keys', 'Merge with the next row, kept every')).toBe(true)
})

test('case and spaces around do not matter, and what is not there is not found', () => {
  expect(matchAction('  SETT ', 'Settings')).not.toBeNull()
  expect(matchAction('zebra', 'Settings')).toBeNull()
})

test('an empty query finds everything alike', () => {
  expect(matchAction('', 'Settings')).toBe(matchAction('', 'Export'))
})

test('Korean is found by its initial consonants', () => {
  expect(matchAction('ㅅㅈ', '설정')).not.toBeNull()
  expect(matchAction('ㅁㄹㅍㄹㅌ', '명령 팔레트')).not.toBeNull()
  expect(matchAction('ㅎㄱ', '설정')).toBeNull()
})

test('a syllable that is still being composed finds the one it will become', () => {
  expect(matchAction('서', '설정')).not.toBeNull()
  expect(matchAction('설ㅈ', '설정')).not.toBeNull()
  expect(matchAction('명려', '명령 팔레트')).not.toBeNull()
})

test('decomposed and composed spellings are the same', () => {
  expect(matchAction('설정'.normalize('NFD'), '설정')).toBe(matchAction('설정', '설정'))
  expect(matchAction('повʼ', 'Повʼязати')).not.toBeNull()
})

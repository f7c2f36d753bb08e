import { expect, test } from 'vitest'
import { noteIn } from '#core/assist/terms/noteIn.ts'

const NOTE = 'en: A rank.\nuk: Звання.\nko: 계급이다.'

test('of a note in several languages the reader sees the one that they read', () => {
  expect(noteIn(NOTE, 'uk')).toBe('Звання.')
  expect(noteIn(NOTE, 'ko')).toBe('계급이다.')
})

test('the first stands in for a language that the note does not have', () => {
  expect(noteIn(NOTE, 'pl')).toBe('A rank.')
})

test('any other note is shown whole', () => {
  for (const note of ['', 'one line', 'uk: one line alone', 'en: A rank.\nand more of it']) {
    expect(noteIn(note, 'en')).toBe(note)
  }
})

import { expect, test } from 'vitest'
import { normalizeText } from '#core/interview/text.ts'
import { type NoticeText, noticeTextSchema } from '#core/record/noticeText.ts'
import { noticeTexts, STANDARD_NOTICES } from '#core/record/standardNotices.ts'

test('every standard notice has a title and a wording in Korean, Ukrainian and English', () => {
  for (const notice of STANDARD_NOTICES) {
    expect(noticeTextSchema.parse(notice)).toEqual(notice)
    for (const texts of [notice.title, notice.text]) {
      expect(Object.keys(texts)).toEqual(['ko', 'uk', 'en'])
      for (const text of Object.values(texts)) {
        expect(text.length).toBeGreaterThan(0)
        expect(normalizeText(text)).toBe(text)
      }
    }
    expect(notice.text).toMatchObject({
      ko: expect.stringMatching(/\p{Script=Hangul}.*\.$/u),
      uk: expect.stringMatching(/\p{Script=Cyrillic}.*\.$/u),
      en: expect.stringMatching(/^[A-Z][\u0020-\u007e]*\.$/),
    })
  }
  expect(new Set(STANDARD_NOTICES.map(({ id }) => id)).size).toBe(STANDARD_NOTICES.length)
})

test('an office’s own wording takes the place of the standard one, its further texts follow', () => {
  const own: readonly NoticeText[] = [
    { id: 'consul', title: { en: 'Consul' }, text: { en: 'You may write to your consul.' } },
    { id: 'silence', title: { en: 'Silence' }, text: { en: 'Say nothing if you wish.' } },
  ].map((text) => noticeTextSchema.parse(text))
  const texts = noticeTexts(own)
  expect(texts.map(({ id }) => id)).toEqual([...STANDARD_NOTICES.map(({ id }) => id), 'consul'])
  expect(texts.find(({ id }) => id === 'silence')).toBe(own[1])
  expect(noticeTexts([])).toEqual(STANDARD_NOTICES)
})

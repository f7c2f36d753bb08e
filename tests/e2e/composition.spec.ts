import { expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  addStatements,
  cell,
  expectTexts,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  said,
  stored,
} from './transcriptPage.ts'

test.describe('composing in the transcript', () => {
  test('writes each syllable once in every language and in the note', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    for (const language of ['ko', 'uk', 'en']) {
      await expect(cell(app.page, language, 1)).toBeFocused()
      await method.compose(...HAN)
      await method.end('한')
      await method.compose('ㄱ', '구', '국')
      await method.end('국')
      await expect(cell(app.page, language, 1)).toHaveValue('한국')
      await app.page.keyboard.press('Tab')
    }
    await expectTexts(app, interview, [{ ko: '한국', uk: '한국', en: '한국' }])

    await app.page.keyboard.press('Control+Shift+E')
    await method.compose(...HAN)
    await method.end('한')
    await app.page.keyboard.press('Enter')
    await expect.poll(async () => (await stored(app, interview)).segments[0]?.note).toBe('한')
  })

  test('Enter in the middle of a syllable commits it, without a line break', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await app.page.keyboard.type('A ')
    await method.compose(...HAN)
    await app.page.keyboard.press('Enter')
    await expect(cell(app.page, 'uk', 1)).toBeFocused()
    await expect(cell(app.page, 'uk', 1)).toHaveValue('')
    await expectTexts(app, interview, [{ ko: 'A 한' }])
    await expect(cell(app.page, 'ko', 1)).toHaveValue('A 한')
  })

  test('Enter after a syllable commits it once', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await method.compose(...HAN)
    await method.end('한')
    await app.page.keyboard.press('Enter')
    await app.page.keyboard.type('так')
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ ko: '한', uk: 'так' }])
  })

  test('Shift+Enter in the middle of a syllable breaks the line behind it', async ({ app }) => {
    await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await method.compose(...HAN)
    await app.page.keyboard.press('Shift+Enter')
    await app.page.keyboard.type('B')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('한\nB')
  })

  test('Ctrl+Enter waits for the syllable and opens one row', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await method.compose(...HAN)
    await app.page.keyboard.press('Control+Enter')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await method.end('한')
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await expectTexts(app, interview, [{ ko: '한' }, {}])
  })

  test('Escape in the middle of a syllable takes nothing back', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '처음 글' })
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await method.compose(...HAN)
    await app.page.keyboard.press('Escape')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('처음 글한')
    await method.end('한')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('처음 글한')
    await app.page.keyboard.press('Escape')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('처음 글')
  })

  test('Tab in the middle of a syllable keeps it and goes on', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await method.compose(...HAN)
    await app.page.keyboard.press('Tab')
    await expect(cell(app.page, 'uk', 1)).toBeFocused()
    await expectTexts(app, interview, [{ ko: '한' }])
  })

  test('no key starts anything while a syllable is being composed', async ({ app }) => {
    const interview = await newInterview(app)
    await addPeople(app, interview)
    await addStatements(app, interview, 1)
    await addRow(app, interview, 'row', { ko: '가' })
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)
    await method.compose(...HAN)
    for (const key of ['Alt+1', 'Control+1', 'Control+Shift+M', 'F7', 'Alt+0', 'Control+I']) {
      await app.page.keyboard.press(key)
    }
    await method.end('한')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ ko: '가한' }])
    const [segment] = (await stored(app, interview)).segments
    expect(segment).toMatchObject({ links: [], speaker: null, wallStart: null })

    await app.page.keyboard.press('Alt+1')
    await expect(said(app.page)).toHaveText('S1: supports')
  })

  test('stores composed syllables for the letters that some keyboards send', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.insertText('한국'.normalize('NFD'))
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ ko: '한국' }])
    await app.page.keyboard.press('Shift+Tab')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('한국')
  })

  test('the lists of statements, speakers and marks can be searched in Hangul', async ({ app }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 2)
    await addRow(app, interview, 'row', { ko: '가' })
    await app.page.reload()
    await openTranscript(app.page)
    const method = await inputMethod(app.page)

    await app.page.keyboard.press('Control+0')
    await method.compose(...HAN)
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('combobox')).toHaveValue('한')
    await method.end('한')
    await expect(app.page.getByRole('combobox')).toHaveValue('한')
    await app.page.keyboard.press('Enter')
    await expect
      .poll(async () => (await stored(app, interview)).participants.map(({ label }) => label))
      .toEqual(['한'])

    await app.page.keyboard.press('Control+.')
    await method.compose('ㅊ', '치', '침')
    await method.end('침')
    await expect(app.page.getByRole('option')).toHaveCount(1)
    await app.page.keyboard.press('Enter')
    await expect(cell(app.page, 'ko', 1)).toHaveValue(/^가 \[침묵 \d\d:\d\d:\d\d\]$/)
  })
})

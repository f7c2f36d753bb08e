import type { InterviewDocument } from '#core/interview/document.ts'
import { expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  addStatements,
  cell,
  execute,
  expectTexts,
  newInterview,
  noteCell,
  openTranscript,
  row,
  said,
  stored,
} from './transcriptPage.ts'

/** The first row's links by statement. */
const linksOf = ({ segments }: InterviewDocument) =>
  Object.fromEntries(segments[0]?.links.map(({ statement, stance }) => [statement, stance]) ?? [])

test.describe('the transcript at the keyboard', () => {
  test('three segments in three languages, linked to statements, outlive a kill', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 5)
    await app.page.reload()
    await openTranscript(app.page)
    const { keyboard } = app.page
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    const rows = [
      {
        ko: '훈련인 줄 알았습니다.',
        uk: 'Я думав, що це навчання.',
        en: 'I thought it was training.',
      },
      { ko: '정찰총국 소속입니다.', uk: 'Я з розвідки.', en: 'I belong to the bureau.' },
      { ko: '모르겠습니다.', uk: 'Не знаю.', en: 'I do not know.' },
    ]
    for (const [index, { ko, uk, en }] of rows.entries()) {
      if (index > 0) await keyboard.press('Control+Enter')
      await keyboard.insertText(ko)
      await keyboard.press('Enter')
      await keyboard.type(uk)
      await keyboard.press('Enter')
      await keyboard.type(en)
    }
    await keyboard.press('Alt+5')
    await expect(said(app.page)).toHaveText('S5: supports')
    await keyboard.press('Alt+ArrowUp')
    await keyboard.press('Alt+1')
    await keyboard.press('Alt+1')
    await expect(said(app.page)).toHaveText('S1: contradicts')
    await expectTexts(app, interview, rows)

    await app.kill()
    await app.restart()
    await openTranscript(app.page)
    await expectTexts(app, interview, rows)
    for (const [index, { ko, uk, en }] of rows.entries()) {
      for (const text of [ko, uk, en]) {
        if (index > 0) await expect(row(app.page, index + 1)).toContainText(text)
      }
    }
    await expect(row(app.page, 2)).toContainText('S1: contradicts')
    await expect(row(app.page, 3)).toContainText('S5: supports')
  })

  test('a link key goes through every stance and back to none', async ({ app }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 3)
    await addRow(app, interview, 'row', { ko: '네' })
    await app.page.reload()
    await openTranscript(app.page)
    for (const stance of [
      'S3: supports',
      'S3: contradicts',
      'S3: supports in part',
      'S3: gives context',
      'S3: unclear',
      'S3: link removed',
    ]) {
      await app.page.keyboard.press('Alt+3')
      await expect(said(app.page)).toHaveText(stance)
    }
    expect((await stored(app, interview)).segments[0]?.links).toEqual([])
    await app.page.keyboard.press('Alt+9')
    await expect(said(app.page)).toHaveText('There is no statement S9.')
  })

  test('link keys pressed in a burst are all counted', async ({ app }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 2)
    await addRow(app, interview, 'row', { ko: '네' })
    await app.page.reload()
    await openTranscript(app.page)
    for (let press = 0; press < 3; press += 1) await app.page.keyboard.press('Alt+1')
    await app.page.keyboard.press('Alt+2')
    await expect
      .poll(async () => linksOf(await stored(app, interview)))
      .toEqual({ S1: 'partly', S2: 'supports' })
  })

  test('a link made with words selected is anchored in them', async ({ app }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 1)
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.type('We were told')
    await app.page.keyboard.press('Control+Shift+ArrowLeft')
    await app.page.keyboard.press('Alt+1')
    await expect
      .poll(async () => (await stored(app, interview)).segments[0]?.links[0]?.anchor)
      .toEqual({ language: 'ko', start: 8, end: 12 })
  })

  test('the list of statements takes signs for stances and is left with the caret in its place', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 12)
    await addRow(app, interview, 'row', { ko: '하나 둘 셋' })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Home')
    await app.page.keyboard.press('Alt+0')
    await app.page.keyboard.type('s12')
    await expect(app.page.getByRole('option')).toHaveCount(1)
    await app.page.keyboard.type('-')
    await expect(app.page.getByRole('option')).toContainText('contradicts')
    for (let letter = 0; letter < 3; letter += 1) await app.page.keyboard.press('Backspace')
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.type('.')
    await app.page.keyboard.press('Escape')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await app.page.keyboard.type('X')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('X하나 둘 셋')
    await expect
      .poll(async () => linksOf(await stored(app, interview)))
      .toEqual({ S12: 'contradicts', S2: 'context' })
  })

  test('Ctrl+Enter gives the next speaker the turn, in their language', async ({ app }) => {
    const interview = await newInterview(app)
    await addPeople(app, interview)
    await addRow(app, interview, 'row-1', { uk: 'Хто ви?' }, 'Q')
    await addRow(app, interview, 'row-2', { ko: '병사입니다.' }, 'A')
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Control+End')
    await app.page.keyboard.press('Control+Enter')
    await expect(cell(app.page, 'uk', 3)).toBeFocused()
    await app.page.keyboard.type('Звідки?')
    await app.page.keyboard.press('Control+Enter')
    await expect(cell(app.page, 'ko', 4)).toBeFocused()
    await app.page.keyboard.press('Control+3')
    await expect(said(app.page)).toHaveText('Speaker: INT')
    await expect
      .poll(async () =>
        (await stored(app, interview)).segments.map(({ speaker, source }) => [speaker, source]),
      )
      .toEqual([
        ['Q', 'uk'],
        ['A', 'ko'],
        ['Q', 'uk'],
        ['INT', 'ko'],
      ])
  })

  test('loses no key press typed before the new row is acknowledged', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    // A disk that takes its time: every command is answered late, one after the other.
    await app.page.route('**/rpc/interview.execute', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      await route.continue()
    })
    const words = ['one', 'two', 'three', 'four', 'five']
    for (const [index, word] of words.entries()) {
      if (index > 0) await app.page.keyboard.press('Control+Enter')
      await app.page.keyboard.type(word)
    }
    await app.page.keyboard.press('Enter')
    await expectTexts(
      app,
      interview,
      words.map((word) => ({ ko: word })),
    )
  })

  test('Enter walks through the cells, and opens a row at the end', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '가', uk: 'а', en: 'a' })
    await app.page.reload()
    await openTranscript(app.page)
    for (const language of ['ko', 'uk', 'en']) {
      await expect(cell(app.page, language, 1)).toBeFocused()
      await app.page.keyboard.press('Enter')
    }
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await expect.poll(async () => (await stored(app, interview)).segments.length).toBe(2)
    // An empty row is enough of them.
    await app.page.keyboard.press('Control+Enter')
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await expect(said(app.page)).toHaveText('This row is still empty.')
    expect((await stored(app, interview)).segments).toHaveLength(2)
  })

  test('Tab, Shift+Tab and Alt+arrows move, and commit what they leave', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row-1', { ko: '가' })
    await addRow(app, interview, 'row-2', { ko: '나' })
    await app.page.reload()
    await openTranscript(app.page)
    const { keyboard } = app.page
    await keyboard.press('Tab')
    await keyboard.type('а')
    await keyboard.press('Tab')
    await keyboard.type('a')
    await keyboard.press('Tab')
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await keyboard.press('Alt+ArrowRight')
    await keyboard.type('б')
    await keyboard.press('Alt+ArrowUp')
    await expect(cell(app.page, 'uk', 1)).toBeFocused()
    await keyboard.press('Alt+ArrowLeft')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await keyboard.press('Control+End')
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await keyboard.press('Control+Home')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await keyboard.press('Shift+Tab')
    await expect(app.page.getByRole('textbox', { name: /, row \d+$/ }).first()).not.toBeFocused()
    await expectTexts(app, interview, [
      { ko: '가', uk: 'а', en: 'a' },
      { ko: '나', uk: 'б' },
    ])
  })

  test('drafts outlive a kill, are marked until they are committed, and Escape drops them', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '처음' })
    await app.page.reload()
    await openTranscript(app.page)
    const drafted = app.page.waitForResponse(
      (response) =>
        response.url().endsWith('/rpc/interview.saveDraft') &&
        (response.request().postData() ?? '').includes('не закінчив'),
    )
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.type('Я ще не закінчив')
    await drafted
    await app.kill()
    await app.restart()
    await openTranscript(app.page)
    await expect(cell(app.page, 'uk', 1)).toHaveValue('Я ще не закінчив')
    await expect(row(app.page, 1)).toContainText('Not committed yet.')
    await expectTexts(app, interview, [{ ko: '처음' }])

    await app.page.keyboard.press('Tab')
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ ko: '처음', uk: 'Я ще не закінчив' }])
    await expect(row(app.page, 1)).not.toContainText('Not committed yet.')

    await app.page.keyboard.press('Shift+Tab')
    await app.page.keyboard.type(' і ще')
    await app.page.keyboard.press('Escape')
    await expect(cell(app.page, 'uk', 1)).toHaveValue('Я ще не закінчив')
  })

  test('a draft in a row that was never committed outlives a kill', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    const drafted = app.page.waitForResponse((response) =>
      response.url().endsWith('/rpc/interview.saveDraft'),
    )
    await app.page.keyboard.type('끊긴 말')
    await drafted
    await app.kill()
    await app.restart()
    await openTranscript(app.page)
    await expect(cell(app.page, 'ko', 1)).toHaveValue(/^끊/)
    await app.page.keyboard.press('End')
    await app.page.keyboard.type('.')
    const text = await cell(app.page, 'ko', 1).inputValue()
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ ko: text }])
  })

  test('a note is written, shown apart, and kept', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '네' })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Control+Shift+E')
    await expect(noteCell(app.page, 1)).toBeFocused()
    await app.page.keyboard.type('northern usage')
    await app.page.keyboard.press('Enter')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await expect(row(app.page, 1)).toContainText('[northern usage]')
    await expect
      .poll(async () => (await stored(app, interview)).segments[0]?.note)
      .toBe('northern usage')
  })

  test('marks are typed with their time, in the language of the column', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '네' })
    await execute(app, interview, {
      type: 'RetimeSegment',
      segment: 'row' as never,
      changes: { mediaStart: 723_000 },
    })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Control+I')
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.press('Control+I')
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.press('Control+I')
    await app.page.keyboard.type(' ')
    await app.page.keyboard.press('Control+U')
    await app.page.keyboard.type('Kursk')
    await app.page.keyboard.press('Shift+Tab')
    await expectTexts(app, interview, [
      {
        ko: '네 [청취 불능 00:12:03]',
        uk: '[нерозбірливо 00:12:03]',
        en: '[inaudible 00:12:03] [unclear: Kursk]',
      },
    ])
  })

  test('the field undoes its own typing, the interview everything else', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '가' })
    await app.page.reload()
    await openTranscript(app.page)
    const { keyboard } = app.page
    await keyboard.type('나')
    await keyboard.press('Control+Z')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('가')
    expect(await stored(app, interview)).toMatchObject({ segments: [{ id: 'row' }] })

    await keyboard.press('End')
    await keyboard.type('다')
    await keyboard.press('Enter')
    await keyboard.press('Control+Z')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await expect(cell(app.page, 'ko', 1)).toHaveValue('가')
    await expectTexts(app, interview, [{ ko: '가' }])
    await keyboard.press('Control+Shift+Z')
    await expect(cell(app.page, 'ko', 1)).toHaveValue('가다')
    await expectTexts(app, interview, [{ ko: '가다' }])
  })
})

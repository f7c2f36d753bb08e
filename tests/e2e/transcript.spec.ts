import { expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  addStatements,
  cell,
  execute,
  expectTexts,
  fillDisk,
  newInterview,
  openTranscript,
  row,
  said,
  stored,
} from './transcriptPage.ts'

test.describe('the transcript', () => {
  test('is a grid: rows, columns, languages and the source are told to everybody', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addPeople(app, interview)
    await addStatements(app, interview, 1)
    await addRow(app, interview, 'row-1', { uk: 'Хто ви?', ko: '누구십니까?' }, 'Q')
    await addRow(app, interview, 'row-2', { ko: '병사입니다.' }, 'A')
    await execute(app, interview, {
      type: 'AddLink',
      segment: 'row-2' as never,
      link: {
        id: 'link' as never,
        statement: 'S1' as never,
        stance: 'contradicts',
        note: '',
        anchor: null,
      },
    })
    await execute(app, interview, {
      type: 'ChangeSegments',
      segments: ['row-2' as never],
      changes: { mode: 'written' },
    })
    await app.page.reload()
    await openTranscript(app.page)
    const grid = app.page.getByRole('grid', { name: 'Transcript' })
    await expect(grid).toHaveAttribute('aria-rowcount', '3')
    await expect(grid).toHaveAttribute('aria-colcount', '7')
    await expect(grid.getByRole('columnheader')).toHaveText([
      '#',
      'Time',
      'Speaker',
      '한국어',
      'Українська',
      'English',
      'Statements and note',
    ])
    await expect(row(app.page, 1)).toHaveAttribute('aria-current', 'true')
    await expect(row(app.page, 1).locator('[data-source]')).toContainText('source')
    await expect(row(app.page, 1).locator('[data-source] textarea')).toHaveAttribute('lang', 'uk')
    const second = row(app.page, 2)
    await expect(second.getByRole('gridcell')).toHaveCount(7)
    await expect(second.locator('[lang="ko"]')).toHaveText('병사입니다.')
    await expect(second).toContainText('in writing')
    await expect(second).toContainText('S1: contradicts')
    await expect(second.getByTitle(/^S1: contradicts/)).toBeVisible()
    await expect(second).toContainText('draft')
  })

  test('a click puts the caret where it was made', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row-1', { ko: '가' })
    await addRow(app, interview, 'row-2', { ko: '가나', en: 'left right' })
    await app.page.reload()
    await openTranscript(app.page)
    const text = row(app.page, 2).locator('[data-text][lang="en"]')
    await text.click({ position: { x: 0.5, y: 10 } })
    await expect(cell(app.page, 'en', 2)).toBeFocused()
    await app.page.keyboard.type('far ')
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ ko: '가' }, { ko: '가나', en: 'far left right' }])
  })

  test('a row is split at the caret, merged again, moved, and all of it undone', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', {
      ko: '네. 그렇습니다.',
      uk: 'Так. Це так.',
      en: 'Yes. It is so.',
    })
    await app.page.reload()
    await openTranscript(app.page)
    const { keyboard } = app.page
    const whole = [{ ko: '네. 그렇습니다.', uk: 'Так. Це так.', en: 'Yes. It is so.' }]
    await keyboard.press('Home')
    for (let letter = 0; letter < 3; letter += 1) await keyboard.press('ArrowRight')
    await keyboard.press('Control+Shift+S')
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await expect(cell(app.page, 'ko', 2)).toHaveValue('그렇습니다.')
    await expect.poll(async () => (await stored(app, interview)).segments.length).toBe(2)

    await keyboard.press('Alt+Shift+ArrowUp')
    await expect(said(app.page)).toHaveText('Moved.')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await expect(cell(app.page, 'ko', 1)).toHaveValue('그렇습니다.')
    await keyboard.press('Alt+Shift+ArrowDown')
    await expect(cell(app.page, 'ko', 2)).toBeFocused()
    await keyboard.press('Alt+ArrowUp')
    await keyboard.press('Control+Shift+M')
    await expect(said(app.page)).toHaveText('Merged with the next row.')
    await expect.poll(async () => (await stored(app, interview)).segments.length).toBe(1)

    for (let step = 0; step < 4; step += 1) await keyboard.press('Control+Z')
    await expectTexts(app, interview, whole)
    await expect(cell(app.page, 'ko', 1)).toHaveValue('네. 그렇습니다.')
  })

  test('a split that would leave an empty row is refused in words, and nothing changes', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '네.' })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Control+Shift+S')
    await expect(said(app.page)).toContainText('Put the caret between two words.')
    await expectTexts(app, interview, [{ ko: '네.' }])
  })

  test('several rows change speaker, status and place as one step each', async ({ app }) => {
    const interview = await newInterview(app)
    await addPeople(app, interview)
    for (const number of [1, 2, 3, 4]) {
      await addRow(app, interview, `row-${number}`, { ko: `말 ${number}` }, 'Q')
    }
    await app.page.reload()
    await openTranscript(app.page)
    const { keyboard } = app.page
    const speakers = async () =>
      (await stored(app, interview)).segments.map(({ speaker }) => speaker)
    await keyboard.press('Alt+ArrowDown')
    await keyboard.press('Shift+Alt+PageDown')
    await expect(said(app.page)).toHaveText('2 rows selected')
    await keyboard.press('Control+2')
    await expect.poll(speakers).toEqual(['Q', 'A', 'A', 'Q'])
    await keyboard.press('Control+Shift+D')
    await expect(said(app.page)).toHaveText('2 rows are final.')
    await expect(row(app.page, 2)).toContainText('final')
    await keyboard.press('Control+Shift+Backspace')
    await expect.poll(speakers).toEqual(['Q', 'Q'])
    await keyboard.press('Control+Z')
    await expect.poll(speakers).toEqual(['Q', 'A', 'A', 'Q'])
    await keyboard.press('Control+Z')
    await keyboard.press('Control+Z')
    await expect.poll(speakers).toEqual(['Q', 'Q', 'Q', 'Q'])
  })

  test('shift-click chooses rows for the mouse, and the row’s menu offers every action', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addPeople(app, interview)
    for (const number of [1, 2, 3]) await addRow(app, interview, `row-${number}`, { ko: '말' })
    await app.page.reload()
    await openTranscript(app.page)
    await row(app.page, 3)
      .getByRole('gridcell')
      .first()
      .click({ modifiers: ['Shift'] })
    await expect(row(app.page, 2)).toHaveAttribute('aria-selected', 'true')
    await row(app.page, 2).getByRole('gridcell').nth(1).click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: 'Choose the speaker' }).click()
    await app.page.getByRole('option', { name: /^INT/ }).click()
    await expect
      .poll(async () => (await stored(app, interview)).segments.map(({ speaker }) => speaker))
      .toEqual(['INT', 'INT', 'INT'])

    await row(app.page, 1).getByRole('gridcell').first().click()
    await app.page.getByRole('button', { name: 'Actions for row 1' }).click()
    await app.page.getByRole('menuitem', { name: 'Make this language the source' }).click()
    await expect(said(app.page)).toHaveText('Source: Korean')
  })

  test('what is older than its source is marked until it is confirmed, and the source can change', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '네', uk: 'так' })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.type('!')
    await app.page.keyboard.press('Enter')
    await expect(row(app.page, 1)).toContainText('older than the source')
    await row(app.page, 1).getByRole('gridcell').first().hover()
    await app.page.getByRole('button', { name: 'Actions for row 1' }).click()
    await app.page.getByRole('menuitem', { name: /^Confirm/ }).click()
    await expect(row(app.page, 1)).not.toContainText('older than the source')

    await expect(cell(app.page, 'uk', 1)).toBeFocused()
    await app.page.keyboard.press('Control+Shift+L')
    await expect.poll(async () => (await stored(app, interview)).segments[0]?.source).toBe('uk')
    await expect(row(app.page, 1).locator('[data-source]')).toHaveAttribute('data-language', 'uk')
  })

  test('F7 stamps the start, then the end; the times can be corrected and are checked', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '네' })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('F7')
    await expect(said(app.page)).toHaveText(/^Start: \d\d:\d\d:\d\d$/)
    await app.page.keyboard.press('F7')
    await expect(said(app.page)).toHaveText(/^End: \d\d:\d\d:\d\d$/)

    await app.page.keyboard.press('Shift+F7')
    const dialog = app.page.getByRole('dialog', { name: 'Change the times' })
    await dialog.getByLabel('Date (Europe/Kyiv)').fill('2025-01-13')
    await dialog.getByLabel('Start by the clock').fill('14:03:22')
    await dialog.getByLabel('End by the clock').fill('14:03:10')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toHaveText('The end is before the start.')
    await dialog.getByLabel('End by the clock').fill('14:04')
    await dialog.getByLabel('Start in the recording').fill('0:12:03.5')
    await app.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect
      .poll(async () => (await stored(app, interview)).segments[0])
      .toMatchObject({
        wallStart: '2025-01-13T12:03:22.000Z',
        wallEnd: '2025-01-13T12:04:00.000Z',
        mediaStart: 723_500,
        mediaEnd: null,
      })
    await expect(row(app.page, 1)).toContainText('14:03:22')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
  })

  test('a full disk loses nothing: the cell says so, and the text is saved when there is room', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '네' })
    await app.page.reload()
    await openTranscript(app.page)
    const makeRoom = await fillDisk(app.page)
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.type('так')
    await app.page.keyboard.press('Control+Enter')
    await expect(row(app.page, 1)).toContainText('так')
    await expect(row(app.page, 1)).toContainText('Not saved; the text is kept here.')
    await app.page.keyboard.type('새 줄')
    await app.page.keyboard.press('Enter')
    await expect(row(app.page, 2)).toContainText('Not saved; the text is kept here.')
    await expect(cell(app.page, 'ko', 2)).toHaveValue('새 줄')
    await expectTexts(app, interview, [{ ko: '네' }])

    await makeRoom()
    await app.page.keyboard.type('нове')
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [
      { ko: '네', uk: 'так' },
      { ko: '새 줄', uk: 'нове' },
    ])
    await expect(row(app.page, 1)).not.toContainText('Not saved')
  })

  test('an empty transcript has its caret in the first cell and stays empty until used', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await app.page.keyboard.press('Tab')
    expect((await stored(app, interview)).segments).toEqual([])
    await app.page.keyboard.type('перше')
    await app.page.keyboard.press('Enter')
    await expectTexts(app, interview, [{ uk: 'перше' }])
  })

  test('a new label in the list of speakers adds a participant', async ({ app }) => {
    const interview = await newInterview(app)
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Control+0')
    await app.page.keyboard.type('W1')
    await app.page.keyboard.press('Enter')
    await expect(cell(app.page, 'ko', 1)).toBeFocused()
    await expect(row(app.page, 1)).toContainText('W1')
    const { participants, segments } = await stored(app, interview)
    expect(segments[0]?.speaker).toBe(participants[0]?.id)
  })

  test('turning to another view and back keeps the place and what was being typed', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row-1', { ko: '가' })
    await addRow(app, interview, 'row-2', { ko: '나' })
    await app.page.reload()
    await openTranscript(app.page)
    await app.page.keyboard.press('Alt+ArrowDown')
    await app.page.keyboard.press('Tab')
    await app.page.keyboard.type('ще не все')
    await app.page.keyboard.press('Control+Alt+3')
    await expect(app.page.getByRole('grid', { name: 'Transcript' })).toBeHidden()
    await app.page.keyboard.press('Control+Alt+1')
    await expect(cell(app.page, 'uk', 2)).toHaveValue('ще не все')
    await expectTexts(app, interview, [{ ko: '가' }, { ko: '나', uk: 'ще не все' }])
  })

  for (const languages of [['ko'], ['ko', 'uk'], ['ko', 'uk', 'en', 'pl', 'ru']]) {
    test(`shows ${languages.length} languages side by side without cutting a word`, async ({
      app,
    }) => {
      const interview = await newInterview(app, languages)
      const long = 'Слово за словом записано. '.repeat(120)
      await addRow(app, interview, 'row', Object.fromEntries(languages.map((tag) => [tag, long])))
      await addRow(app, interview, 'row-2', { ko: '둘' })
      await app.page.setViewportSize({ width: 1280, height: 720 })
      await app.page.reload()
      await openTranscript(app.page)
      await app.page.keyboard.press('Alt+ArrowDown')
      const overflow = await row(app.page, 1).evaluate((element) => {
        const wide = [...element.querySelectorAll('[data-text]')].filter(
          (text) => text.scrollWidth > text.clientWidth + 1,
        )
        return wide.length + (element.scrollWidth > element.clientWidth ? 1 : 0)
      })
      expect(overflow).toBe(0)
      await expect(row(app.page, 1).locator('[data-text]').first()).toHaveText(long.trim())
    })
  }
})

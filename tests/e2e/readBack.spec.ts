import { expect, test } from './dragoman.ts'
import {
  form,
  openSection,
  readBack,
  recordInterview,
  startReadBack,
  surface,
} from './recordPage.ts'
import { fillDisk, HAN, inputMethod, openTranscript, stored } from './transcriptPage.ts'

test('reads the record back by keyboard, and goes on where it stopped when the program was killed', async ({
  app,
}) => {
  const interview = await recordInterview(app)
  await openTranscript(app.page)
  await startReadBack(app.page)
  await expect(surface(app.page)).toContainText('언제 강을 건넜습니까?')
  await expect(readBack(app.page)).toContainText('0 of 4 segments read')
  await app.page.keyboard.press('Space')
  await expect(surface(app.page)).toContainText('새벽 네 시에 건넜습니다.')
  await app.page.keyboard.press('Enter')
  await expect(surface(app.page)).toContainText('몇 명이었습니까?')
  await expect(readBack(app.page)).toContainText('2 of 4 segments read')

  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  await app.page.keyboard.press('F9')
  await expect(surface(app.page)).toBeFocused()
  await expect(surface(app.page)).toContainText('몇 명이었습니까?')
  await expect(readBack(app.page)).toContainText('2 of 4 segments read')

  await app.page.keyboard.press('Space')
  await app.page.keyboard.press('Space')
  await expect(readBack(app.page)).toContainText('4 of 4 segments read')
  await app.page.keyboard.press('Backspace')
  await expect(readBack(app.page)).toContainText('3 of 4 segments read')
  await app.page.keyboard.press('Space')
  await expect(readBack(app.page)).toContainText('4 of 4 segments read')
  await app.page.keyboard.press('E')
  await expect(readBack(app.page)).toHaveCount(0)
  const { entries, segments } = await stored(app, interview)
  const made = entries.find((entry) => entry.kind === 'read-back')
  expect(made).toMatchObject({ language: 'ko', way: 'read-aloud', reader: 'INT' })
  expect(made?.kind === 'read-back' && made.startedAt !== null && made.endedAt !== null).toBe(true)
  expect(segments.map(({ reads }) => reads.length)).toEqual([1, 1, 1, 1])
})

test('takes an objection, corrects it with an input method, and keeps both readings', async ({
  app,
}) => {
  const { page } = app
  const interview = await recordInterview(app)
  await openTranscript(page)
  await startReadBack(page)
  for (const text of ['언제', '새벽', '몇 명']) {
    await expect(surface(page)).toContainText(text)
    await page.keyboard.press('Space')
  }
  await expect(surface(page)).toContainText('모두 아홉 명이었습니다.')
  await page.keyboard.press('O')
  const objection = form(page, 'Remark on segment 4')
  await expect(objection.getByRole('textbox', { name: 'In their words' })).toBeFocused()
  await page.keyboard.insertText('여덟 명이라고 했습니다.')
  await expect(objection.getByRole('radio', { name: 'Objection' })).toBeChecked()
  await objection.getByRole('button', { name: 'Add to the record' }).press('Enter')
  await expect(objection).toHaveCount(0)
  await expect(surface(page)).toContainText('여덟 명이라고 했습니다.')
  await page.keyboard.press('Space')
  await expect(readBack(page)).toContainText('4 of 4 segments read')
  await page.keyboard.press('Escape')
  await expect(readBack(page)).toHaveCount(0)

  await openSection(page, 'Remarks and objections')
  await page.getByRole('button', { name: 'Correct it' }).press('Enter')
  const erratum = form(page, 'Correct segment 4')
  const korean = erratum.getByRole('textbox', { name: 'Korean, source' })
  await expect(korean).toBeFocused()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('모두 ')
  const ime = await inputMethod(page)
  await ime.compose(...HAN)
  // Enter ends what is being composed, and neither sends the form nor doubles the syllable.
  await ime.end('한')
  await expect(korean).toHaveValue('모두 한')
  await page.keyboard.insertText(' 여덟 명이었습니다.')
  await expect(erratum.locator('del')).toHaveText('모두 아홉 명이었습니다.')
  const english = erratum.getByRole('textbox', { name: 'English' })
  await english.focus()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('There were eight of us.')
  await erratum.getByRole('checkbox', { name: /Ukrainian still holds/ }).press('Space')
  await erratum.getByRole('button', { name: 'Enter the correction' }).press('Enter')
  await expect(erratum).toHaveCount(0)
  await expect(page.getByText('corrected', { exact: true })).toBeVisible()

  await openSection(page, 'Corrections (errata)')
  await expect(page.locator('del', { hasText: '모두 아홉 명이었습니다.' })).toBeVisible()
  const document = await stored(app, interview)
  const errata = document.entries.filter((entry) => entry.kind === 'erratum')
  expect(errata).toMatchObject([
    {
      language: 'ko',
      before: '모두 아홉 명이었습니다.',
      after: '모두 한 여덟 명이었습니다.',
      reason: '여덟 명이라고 했습니다.',
      proposer: 'A',
    },
    { language: 'en', before: 'There were nine of us.', after: 'There were eight of us.' },
  ])
  expect(document.entries.find((entry) => entry.kind === 'remark')).toMatchObject({
    type: 'objection',
    outcome: 'corrected',
    segment: 'row-4',
  })

  // What was read is another text now, and is to be read again.
  await page.keyboard.press('F9')
  await expect(surface(page)).toContainText('모두 한 여덟 명이었습니다.')
  await expect(surface(page)).toContainText('changed since it was read')
  await expect(readBack(page)).toContainText('3 of 4 segments read')
})

test('shows a page at a time and ticks all of it', async ({ app }) => {
  const { page } = app
  await recordInterview(app)
  await openTranscript(page)
  await startReadBack(page)
  await page.keyboard.press('P')
  await expect(surface(page).getByRole('listitem')).toHaveCount(4)
  await page.keyboard.press('ArrowDown')
  await expect(surface(page).locator('[aria-current]')).toContainText('새벽 네 시에')
  await page.keyboard.press('Shift+Enter')
  await expect(readBack(page)).toContainText('4 of 4 segments read')
})

test('reads a range by the interviewee alone, and refuses one that is not there', async ({
  app,
}) => {
  const { page } = app
  const interview = await recordInterview(app)
  await openTranscript(page)
  await page.keyboard.press('F9')
  const start = form(page, 'Begin a read-back')
  await start.getByRole('radio', { name: 'read by the interviewee' }).press('Space')
  await start.getByRole('button', { name: /What is read/ }).press('Enter')
  await page.getByRole('option', { name: 'some of the segments' }).press('Enter')
  await start.getByRole('textbox', { name: 'From segment' }).fill('3')
  await start.getByRole('textbox', { name: 'To segment' }).fill('9')
  await start.getByRole('button', { name: 'Begin' }).press('Enter')
  await expect(start.getByRole('alert')).toHaveText(/between 1 and 4/)
  await start.getByRole('textbox', { name: 'To segment' }).fill('4')
  await start.getByRole('button', { name: 'Begin' }).press('Enter')
  await expect(readBack(page)).toContainText('0 of 2 segments read')
  const { entries } = await stored(app, interview)
  expect(entries).toMatchObject([
    { kind: 'read-back', way: 'read-alone', reader: 'A', first: 'row-3', last: 'row-4' },
  ])
})

test('keeps a correction that was being typed when the program was killed', async ({ app }) => {
  const interview = await recordInterview(app)
  await openTranscript(app.page)
  await app.page.keyboard.press('F8')
  const korean = () => form(app.page, 'Correct segment 1').getByRole('textbox', { name: 'Korean' })
  const ukrainian = () =>
    form(app.page, 'Correct segment 1').getByRole('textbox', { name: 'Ukrainian' })
  await expect(ukrainian().or(korean()).first()).toBeVisible()
  const reason = () => form(app.page, 'Correct segment 1').getByRole('textbox', { name: 'Reason' })
  await korean().fill('언제 그 강을 건넜습니까?')
  await reason().fill('A word was left out')
  await expect
    .poll(async () => {
      const opened = await app.call('interview.open', { interview })
      return opened.ok ? opened.value.drafts.map(({ text }) => text).sort() : []
    })
    .toEqual(['A word was left out', '언제 그 강을 건넜습니까?'])
  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  await app.page.getByRole('button', { name: 'Show', exact: true }).press('Enter')
  await app.page.keyboard.press('F8')
  await expect(korean()).toHaveValue('언제 그 강을 건넜습니까?')
  await expect(reason()).toHaveValue('A word was left out')

  // Leaving the form keeps it too; only saying so throws it away.
  await ukrainian().fill('Коли ви перейшли ту річку?')
  await app.page.keyboard.press('Escape')
  await expect(reason()).toHaveCount(0)
  await app.page.keyboard.press('F8')
  await expect(korean()).toHaveValue('언제 그 강을 건넜습니까?')
  await expect(ukrainian()).toHaveValue('Коли ви перейшли ту річку?')
  await expect(reason()).toHaveValue('A word was left out')
  await app.page.getByRole('button', { name: 'Discard what was typed' }).press('Enter')
  await expect(reason()).toHaveCount(0)
  await app.page.keyboard.press('F8')
  await expect(korean()).toHaveValue('언제 강을 건넜습니까?')
  await expect(reason()).toHaveValue('')
  await expect(app.page.getByRole('button', { name: 'Cancel' })).toBeVisible()
})

test('keeps an objection that was being typed when the program was killed', async ({ app }) => {
  const interview = await recordInterview(app)
  await openTranscript(app.page)
  await startReadBack(app.page)
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('O')
  const text = () =>
    form(app.page, 'Remark on segment 2').getByRole('textbox', { name: 'In their words' })
  await expect(text()).toBeFocused()
  await app.page.keyboard.insertText('다섯 시였습니다.')
  await expect
    .poll(async () => {
      const opened = await app.call('interview.open', { interview })
      return opened.ok ? opened.value.drafts.map((draft) => draft.text) : []
    })
    .toEqual(['다섯 시였습니다.'])
  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  await app.page.keyboard.press('F9')
  await expect(surface(app.page)).toBeFocused()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('O')
  await expect(text()).toHaveValue('다섯 시였습니다.')

  // Leaving the form keeps it too; only saying so throws it away.
  await app.page.keyboard.insertText(' 정말입니다.')
  await app.page.keyboard.press('Escape')
  await expect(text()).toHaveCount(0)
  await app.page.keyboard.press('O')
  await expect(text()).toHaveValue('다섯 시였습니다. 정말입니다.')
  await app.page.getByRole('button', { name: 'Discard what was typed' }).press('Enter')
  await expect(text()).toHaveCount(0)
  await app.page.keyboard.press('O')
  await expect(text()).toHaveValue('')
  await expect(app.page.getByRole('button', { name: 'Cancel' })).toBeVisible()
})

test('stays at a segment whose tick is not saved', async ({ app, host }) => {
  test.skip(host === 'electron', 'the host’s answers are replaced on loopback alone')
  const { page } = app
  await recordInterview(app)
  await openTranscript(page)
  await startReadBack(page)
  const first = (await surface(page).textContent()) ?? ''
  const makeRoom = await fillDisk(page)
  await page.keyboard.press('Space')
  await expect(readBack(page).getByRole('alert')).toBeVisible()
  await expect(surface(page)).toHaveText(first)
  await expect(readBack(page)).toContainText('0 of 4 segments read')

  await makeRoom()
  await page.keyboard.press('Space')
  await expect(readBack(page)).toContainText('1 of 4 segments read')
})

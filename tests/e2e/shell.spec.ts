import type { Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import {
  addRow,
  addStatements,
  cell,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  stored,
} from './transcriptPage.ts'

const status = (page: Page) => page.getByRole('contentinfo')

/** A key press as a keyboard under another layout sends it: the place, and what it types there. */
async function pressUnderLayout(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const type of ['keyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', { type, modifiers: 2, code, key })
  }
}

test('the status line shows the time of the last durable write', async ({ app }) => {
  const interview = await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  await app.page.keyboard.type('말')
  await app.page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await stored(app, interview)).segments.length).toBe(2)
  const opened = await app.call('interview.open', { interview })
  const savedAt = opened.ok ? opened.value.savedAt : ''
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/Kyiv' })
  await expect(status(app.page)).toContainText(`Saved ${clock.format(new Date(savedAt))}`)
  await expect(status(app.page)).toContainText('2 segments')
})

test('when the program is gone, the window says plainly that nothing is saved', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await app.kill()
  await page.keyboard.type('잃지 않을 말')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText(/Not saved since \d\d:\d\d:\d\d/)
  await expect(page.getByRole('alert').first()).toContainText('does not answer')
  await expect(page.getByRole('alert').first()).toContainText('only in this window')
})

test('typed text survives a killed program, and the notice leads to it', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'first', { ko: '첫째' })
  await addRow(app, interview, 'second', { ko: '둘째' })
  await app.page.reload()
  await openTranscript(app.page)
  await app.page.keyboard.press('Control+End')
  await cell(app.page, 'uk', 2).focus()
  await app.page.keyboard.type('Ще не завершено')
  await expect
    .poll(async () => {
      const opened = await app.call('interview.open', { interview })
      return opened.ok ? opened.value.drafts.map((draft) => draft.text) : []
    })
    .toEqual(['Ще не завершено'])
  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  const notice = app.page.getByRole('status').filter({ hasText: 'was recovered in 1 field' })
  await notice.getByRole('button', { name: 'Show' }).click()
  await expect(cell(app.page, 'uk', 2)).toBeFocused()
  await expect(cell(app.page, 'uk', 2)).toHaveValue('Ще не завершено')
  await notice.getByRole('button', { name: 'Close' }).click()
  await expect(notice).toHaveCount(0)
})

test('every view of an interview has its key', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  const names = ['Transcript', 'Statements', 'Coverage', 'Participants']
  for (const [index, name] of [...names.entries(), [0, 'Transcript'] as const]) {
    await page.keyboard.press(`Control+Alt+${index + 1}`)
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel', { name })).toBeVisible()
  }
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('grid', { name: 'Interviews' })).toBeVisible()
})

test('the side panel is resized and closed by keyboard, and stays as it was left', async ({
  app,
}) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  const panel = page.getByRole('complementary', { name: 'Side panel' })
  const edge = page.getByRole('separator', { name: 'Width of the side panel' })
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', '352')
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(352)
  await page.keyboard.press('Control+\\')
  await expect(panel).toHaveCount(0)
  await expect
    .poll(async () => {
      const kept = await app.call('settings.get', {})
      return kept.ok ? kept.value.panel : null
    })
    .toEqual({ open: false, width: 352 })
  await page.reload()
  await openTranscript(page)
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('Control+\\')
  await expect(edge).toHaveAttribute('aria-valuenow', '352')
})

test('the panel follows the pointer while its edge is dragged', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  const edge = page.getByRole('separator', { name: 'Width of the side panel' })
  const box = await edge.boundingBox()
  if (box === null) throw new Error('no edge')
  await page.mouse.move(box.x + 3, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x - 77, box.y + 200, { steps: 4 })
  await page.mouse.up()
  await expect(edge).toHaveAttribute('aria-valuenow', '400')
})

test('columns are hidden and put in another order without touching the interview', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  const headings = page.getByRole('columnheader').filter({ hasText: /한국어|українська|English/i })
  await expect(headings).toHaveText(['한국어', /українська/i, 'English'])
  await page.getByRole('button', { name: /^Columns:/ }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await columns.getByRole('button', { name: 'Move up: English' }).click()
  await columns.getByRole('checkbox', { name: 'Korean' }).press('Space')
  await page.keyboard.press('Escape')
  await expect(headings).toHaveText(['English', /українська/i])
  await expect
    .poll(async () => (await stored(app, interview)).languages)
    .toEqual(['ko', 'uk', 'en'])
  await page.reload()
  await openTranscript(page)
  await expect(headings).toHaveText(['English', /українська/i])
})

test('the last column in sight cannot be hidden', async ({ app }) => {
  await newInterview(app, ['ko', 'uk'])
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await page.getByRole('button', { name: /^Columns:/ }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await columns.getByRole('checkbox', { name: 'Korean' }).press('Space')
  await expect(columns.getByRole('checkbox', { name: 'Ukrainian' })).toBeDisabled()
})

test('undo and redo work on every view, and take back what is no row', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.keyboard.type('details')
  await page.keyboard.press('Enter')
  const title = page.getByLabel('Title', { exact: true })
  await title.fill('Another title')
  await title.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('Another title')
  await expect(page).toHaveTitle('Another title – Dragoman')
  await page.keyboard.press('Control+Alt+3')
  await page.keyboard.press('Control+z')
  await expect(heading).not.toContainText('Another title')
  await page.keyboard.press('Control+Shift+z')
  await expect(heading).toContainText('Another title')
})

test('in a field with uncommitted text undo is the field’s own', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'row', { ko: '말' })
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await cell(page, 'uk', 1).focus()
  await page.keyboard.type('слово')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'uk', 1)).not.toHaveValue('слово')
  expect((await stored(app, interview)).segments).toHaveLength(1)
})

test('the palette starts an action by its name and gives the caret back', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await expect(cell(page, 'ko', 1)).toBeFocused()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette.getByRole('option', { name: /Split the row/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(cell(page, 'ko', 1)).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('show the cov')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Coverage' })).toHaveAttribute('aria-selected', 'true')
})

test('the palette takes composed text, and Enter while composing chooses nothing', async ({
  app,
}) => {
  await newInterview(app)
  await app.call('settings.change', { changes: { language: 'ko' } })
  await app.page.reload()
  const { page } = app
  await expect(page.getByRole('grid', { name: '면담' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: '명령 팔레트' })
  const method = await inputMethod(page)
  await method.compose('ㅅ', '서')
  await expect(palette.getByRole('option').first()).toHaveAccessibleName(/설정/)
  await page.keyboard.press('Enter')
  await expect(palette).toBeVisible()
  await method.end('설정')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '설정' })).toBeVisible()
})

test('one page shows every key, and is closed by the key that opened it', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  const { page } = app
  await expect(page.getByRole('grid', { name: 'Interviews' })).toBeVisible()
  await page.keyboard.press('F1')
  const map = page.getByRole('dialog', { name: 'Key map' })
  await expect(map.getByText('Split the row at the caret')).toBeVisible()
  await expect(map.getByLabel('Ctrl+Shift+S', { exact: true })).toBeVisible()
  await expect(map.getByText('Link to statement 1 to 9')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(map).toHaveCount(0)
})

test('behind a dialog no key does anything', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 1)
  await addRow(app, interview, 'row', { ko: '말' })
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Key map' })).toBeVisible()
  for (const key of ['Control+Enter', 'Alt+1', 'Control+Shift+Backspace', 'Control+z']) {
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const { segments } = await stored(app, interview)
  expect(segments.map(({ id, links }) => ({ id, links }))).toEqual([{ id: 'row', links: [] }])
})

test('shortcuts work under a Ukrainian and a Korean layout', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  for (const letter of ['л', 'ㅏ']) {
    await pressUnderLayout(page, 'KeyK', letter)
    await expect(palette).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette).toHaveCount(0)
  }
})

test('no shortcut fires in the middle of a syllable', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  const method = await inputMethod(page)
  await method.compose(...HAN)
  await page.keyboard.press('Control+k')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await method.end('한')
  await expect(cell(page, 'ko', 1)).toHaveValue('한')
})

test('the journal is verified from the palette', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'row', { ko: '말' })
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.keyboard.type('verify')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Verify the journal' })
  await expect(dialog).toContainText(/All 2 frames of the journal are intact/)
  await expect(dialog).toContainText(/[0-9a-f]{64}/)
})

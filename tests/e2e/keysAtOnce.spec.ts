import type { Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  addStatements,
  cell,
  newInterview,
  openTranscript,
  stored,
} from './transcriptPage.ts'

/** From its next loading on the window's frames and timers are late, as on a slow machine. */
async function runLate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const inTime = window.setTimeout.bind(window)
    const late = 1_500
    window.setTimeout = ((job: () => void, wait = 0) =>
      inTime(job, wait < 50 ? late : wait)) as typeof window.setTimeout
    window.requestAnimationFrame = (draw) => Number(inTime(() => draw(performance.now()), late))
    window.cancelAnimationFrame = (frame) => window.clearTimeout(frame)
  })
}

test('what is typed as a form over the transcript closes stands in the cell', async ({ app }) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addRow(app, interview, 'one', { ko: '하나', en: 'One' }, 'A')
  const { page } = app
  await runLate(page)
  await page.reload()
  await openTranscript(page)
  const korean = cell(page, 'ko', 1)
  await korean.focus()
  let text = '하나'
  const opening = [
    'Control+Shift+KeyK',
    'Control+Shift+KeyA',
    'Control+Shift+KeyR',
    'Control+KeyK',
    'Shift+F7',
    'Shift+F8',
    'F8',
    'F9',
  ]
  for (const [at, keys] of opening.entries()) {
    await page.keyboard.press('Control+KeyA')
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    await page.keyboard.insertText(`${at}`)
    text += `${at}`
    await expect(korean, keys).toHaveValue(text)
  }
  // What is chosen is done at once, and what is typed comes after it.
  await page.keyboard.press('Control+Period')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('끝')
  await expect(korean).toHaveValue(/\[.+\] ?끝$/)
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.insertText('open a new one')
  await expect(page.getByRole('option', { name: /open a new one/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('둘')
  await expect(page.getByRole('textbox', { name: /, row 2$/ }).first()).toHaveValue('둘')
})

test('an entry that was moved has the keys as soon as it stands there', async ({ app }) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addStatements(app, interview, 2)
  const { page } = app
  await runLate(page)
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit4')
  const people = page.getByRole('region', { name: 'Participants' })
  const first = people.getByRole('button', { name: /^Q\b/ })
  await first.focus()
  for (const place of [1, 2]) {
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect
      .poll(async () => (await stored(app, interview)).participants[place]?.label)
      .toBe('Q')
    await expect(people.getByRole('listitem').nth(place)).toContainText(/^Q/)
  }
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Control+Alt+Digit2')
  const statement = page.locator('[data-statement="S1"]').getByRole('button').first()
  await statement.focus()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(page.locator('[data-statement]').nth(1)).toHaveAttribute('data-statement', 'S1')
  await page.keyboard.press('Enter')
  await expect(statement).toHaveAttribute('aria-expanded', 'true')
})

test('the keys that are pressed as the library appears find its first interview', async ({
  app,
}) => {
  await newInterview(app)
  const { page } = app
  await runLate(page)
  await page.reload()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
})

test('the settings of the checks have the keys as soon as they are asked for', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', { ko: '하나' })
  const { page } = app
  await runLate(page)
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit6')
  await page.getByRole('button', { name: 'Which checks are made…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Off' })).toBeVisible()
})

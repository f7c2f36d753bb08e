import type { Locator, Page } from '@playwright/test'
import { type App, expect, test } from './dragoman.ts'
import {
  addLink,
  addPeople,
  addRow,
  addStatements,
  cell,
  newInterview,
  openTranscript,
} from './transcriptPage.ts'

const table = (page: Page): Locator =>
  page.getByRole('table', { name: 'Coverage of the statements' })
const entry = (page: Page, label: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })

/** S1 contested, S2 untested, S3 with a single source. */
async function coveredCase(app: App): Promise<void> {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addStatements(app, interview, 3)
  await addRow(
    app,
    interview,
    'one',
    { ko: '훈련이라고 들었습니다', en: 'I was told of training' },
    'A',
  )
  await addRow(app, interview, 'two', { ko: '전투를 알았습니다' }, 'A')
  await addLink(app, interview, 'one', 'S1', 'supports')
  await addLink(app, interview, 'two', 'S1', 'contradicts')
  await addLink(app, interview, 'one', 'S3', 'partly')
  await app.page.reload()
  await openTranscript(app.page)
}

test('shows each statement’s state in words, its counts and the words that bear on it', async ({
  app,
}) => {
  await coveredCase(app)
  const { page } = app
  await page.keyboard.press('Control+Alt+Digit3')
  await expect(entry(page, 'S1')).toContainText('Contested')
  await expect(entry(page, 'S1')).toContainText('1 segment supports it')
  await expect(entry(page, 'S1')).toContainText('1 segment contradicts it')
  await expect(entry(page, 'S2')).toContainText('Untested')
  await expect(entry(page, 'S3')).toContainText('Single source')
  // In the reader's language where there is one, else in the language in which it was said.
  await expect(entry(page, 'S1')).toContainText('I was told of training')
  await expect(entry(page, 'S1').getByText('전투를 알았습니다')).toHaveAttribute('lang', 'ko')
})

test('filters by state, from the keyboard', async ({ app }) => {
  await coveredCase(app)
  const { page } = app
  await page.keyboard.press('Control+Alt+Digit3')
  const filter = page.getByRole('radiogroup', { name: 'Show' })
  await filter.getByRole('radio', { name: /All/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(filter.getByRole('radio', { name: /Untested 1/ })).toBeChecked()
  await expect(entry(page, 'S2')).toBeVisible()
  await expect(entry(page, 'S1')).toBeHidden()
})

test('goes to the segment that bears on a statement, from the keyboard', async ({ app }) => {
  await coveredCase(app)
  const { page } = app
  await page.keyboard.press('Control+Alt+Digit3')
  await entry(page, 'S1')
    .getByRole('button', { name: /supports/ })
    .focus()
  await page.keyboard.press('ArrowDown')
  await expect(entry(page, 'S1').getByRole('button', { name: /contradicts/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'ko', 2)).toBeFocused()
})

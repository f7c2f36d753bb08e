import type { Locator, Page } from '@playwright/test'
import type { InterviewId, SegmentId, SittingId, StatementId } from '#core/interview/ids.ts'
import { type App, expect, test } from './dragoman.ts'
import {
  addLink,
  addPeople,
  addRow,
  addStatements,
  cell,
  execute,
  newInterview,
  openTranscript,
} from './transcriptPage.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Statements by sitting' })
const line = (page: Page, label: string): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label }) })
const focused = (page: Page): Locator => page.locator(':focus')

async function addSitting(app: App, interview: InterviewId, id: string): Promise<void> {
  await execute(app, interview, {
    type: 'AddSitting',
    sitting: {
      id: id as SittingId,
      startedAt: null,
      endedAt: null,
      place: '',
      present: [],
      note: '',
    },
  })
}

/** S1 contested in the first sitting and supported in the second, S2 untested, S3 of one source. */
async function openMatrix(app: App): Promise<void> {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addStatements(app, interview, 3)
  await addSitting(app, interview, 'second')
  await addRow(app, interview, 'one', { ko: '훈련이라고 들었습니다' }, 'A')
  await addRow(app, interview, 'two', { ko: '전투를 알았습니다' }, 'A')
  await addRow(app, interview, 'three', { ko: '훈련인 줄 알았습니다' }, 'A')
  await execute(app, interview, {
    type: 'ChangeSegments',
    segments: ['three' as SegmentId],
    changes: { sitting: 'second' as SittingId },
  })
  await execute(app, interview, {
    type: 'ChangeStatement',
    statement: 'S3' as StatementId,
    changes: { attribution: [{ en: 'an agency' }, { en: 'a newspaper' }] } as never,
  })
  await addLink(app, interview, 'one', 'S1', 'supports')
  await addLink(app, interview, 'two', 'S1', 'contradicts')
  await addLink(app, interview, 'three', 'S1', 'supports')
  await addLink(app, interview, 'one', 'S3', 'partly')
  await app.page.reload()
  await openTranscript(app.page)
  await turnToMatrix(app.page)
}

async function turnToMatrix(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+Digit3')
  await expect(page.getByRole('tab', { name: 'Coverage' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Shift+KeyX')
  await expect(grid(page).getByRole('columnheader', { name: 'Statement' })).toBeFocused()
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('says in words what each sitting says of each statement', async ({ app }) => {
  await openMatrix(app)
  const { page } = app
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4')
  await expect(grid(page)).toHaveAttribute('aria-colcount', '4')
  const cells = line(page, 'S1').getByRole('gridcell')
  await expect(cells.nth(0)).toContainText('2 segments support it')
  await expect(cells.nth(1)).toContainText('1 segment contradicts it')
  await expect(cells.nth(2)).not.toContainText('contradicts')
  await expect(line(page, 'S1').getByRole('rowheader')).toContainText('Contested')
  await expect(line(page, 'S2').getByRole('gridcell').nth(1)).toHaveText('No segment bears on it.')
})

test('goes from a cell to its segment, and finds the matrix as it was', async ({ app }) => {
  await openMatrix(app)
  const { page } = app
  await press(page, 'ArrowDown', 'End')
  await expect(focused(page)).toHaveAttribute('aria-colindex', '4')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'ko', 3)).toBeFocused()
  await page.keyboard.press('Control+Alt+Digit3')
  await expect(line(page, 'S1').getByRole('gridcell').nth(2)).toBeFocused()
})

test('offers the segments of a cell that counts several', async ({ app }) => {
  await openMatrix(app)
  const { page } = app
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter')
  const menu = page.getByRole('menu', { name: 'Segments that bear on S1' })
  await expect(menu.getByRole('menuitem')).toHaveCount(2)
  await expect(menu.getByRole('menuitem', { name: '훈련이라고 들었습니다' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(line(page, 'S1').getByRole('gridcell').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu.getByRole('menuitem', { name: '훈련이라고 들었습니다' })).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  await expect(cell(page, 'ko', 2)).toBeFocused()
})

test('opens a sitting into its segments and closes it again', async ({ app }) => {
  await openMatrix(app)
  const { page } = app
  const sitting = grid(page).getByRole('columnheader', { name: 'Sitting 1' })
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(sitting).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sitting).toHaveAttribute('aria-expanded', 'true')
  await expect(grid(page)).toHaveAttribute('aria-colcount', '6')
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect(grid(page).getByRole('columnheader', { name: 'Segment 2' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveText(/1 segment contradicts it/)
  await press(page, 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'Space')
  await expect(grid(page)).toHaveAttribute('aria-colcount', '4')
  await press(page, 'Enter', 'ArrowRight', 'Enter')
  await expect(cell(page, 'ko', 1)).toBeFocused()
})

async function choose(page: Page, field: string, option: string): Promise<void> {
  // A field's button is named by its value, then by its label.
  const button = page.getByRole('button', { name: new RegExp(`${field}$`) })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { selected: true })).toBeFocused()
  await page.keyboard.press('Home')
  while ((await page.getByRole('option', { name: option }).and(focused(page)).count()) === 0)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(button).toContainText(option)
  // A list that closes gives the keys back to its button.
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(button).toBeFocused()
}

test('narrows by stance, sitting and source, in the matrix and in the list', async ({ app }) => {
  await openMatrix(app)
  const { page } = app
  const shown = grid(page).getByRole('rowheader')
  await choose(page, 'Stance', 'contradicts')
  await expect(shown).toHaveText([/^S1/])
  await expect(line(page, 'S1').getByRole('gridcell').nth(0)).not.toContainText('support')
  await choose(page, 'Sitting', 'Sitting 2')
  await expect(page.getByText('No statement matches what you chose.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).focus()
  await page.keyboard.press('Enter')
  await expect(shown).toHaveCount(3)
  await choose(page, 'Sitting', 'Sitting 2')
  await expect(shown).toHaveText([/^S1/])
  await expect(grid(page).getByRole('columnheader')).toHaveText([/Statement/, /All/, /Sitting 2/])
  await choose(page, 'Sitting', 'All')
  await choose(page, 'Stated by, through', 'Stated by: an agency')
  await expect(shown).toHaveText([/^S3/])
  await page.keyboard.press('Control+Shift+KeyX')
  await expect(page.getByRole('table', { name: 'Coverage' }).getByRole('rowheader')).toHaveText([
    'S3',
  ])
})

test('goes from a stretch of the interview’s course to its first segment', async ({ app }) => {
  await openMatrix(app)
  const { page } = app
  const course = page.getByRole('toolbar', { name: 'Course of the interview' })
  await course.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(
    course.getByRole('button', { name: 'Sitting 1, segment 2: A 2 words; S1' }),
  ).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'ko', 3)).toBeFocused()
})

test('says the course in a table too', async ({ app }) => {
  await openMatrix(app)
  const table = app.page.getByRole('table', { name: /^Course of the interview/ })
  await expect(table.getByRole('row').nth(1)).toHaveText(/Sitting 1, segment 1.*2 words.*S1, S3/)
})

test('moves at once through 200 statements and 20 sittings', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 200)
  for (let number = 2; number <= 20; number += 1)
    await addSitting(app, interview, `sitting-${number}`)
  await addRow(app, interview, 'one', { ko: '예' })
  await execute(app, interview, {
    type: 'ChangeSegments',
    segments: ['one' as SegmentId],
    changes: { sitting: 'sitting-20' as SittingId },
  })
  await addLink(app, interview, 'one', 'S200', 'supports')
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await turnToMatrix(page)
  await press(page, 'Control+End', 'End')
  await expect(focused(page)).toHaveAttribute('aria-colindex', '22')
  await expect(focused(page)).toHaveText(/1 segment supports it/)
  await expect(focused(page)).toBeInViewport({ ratio: 1 })
  // Only what is in view is in the document.
  expect(await grid(page).getByRole('gridcell').count()).toBeLessThan(600)
  await press(page, 'Control+Home', 'Home')
  await expect(grid(page).getByRole('columnheader', { name: 'Statement' })).toBeFocused()
})

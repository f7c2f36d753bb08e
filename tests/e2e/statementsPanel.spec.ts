import type { Locator, Page } from '@playwright/test'
import { type App, expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  addStatements,
  cell,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  row,
  stored,
} from './transcriptPage.ts'

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Statements' })
/** A statement in the panel: the button that bears its label. */
const statement = (page: Page, label: string): Locator =>
  panel(page).getByRole('button', { name: new RegExp(`^${label}\\b`) })
const note = (page: Page): Locator =>
  panel(page).getByRole('textbox', { name: 'Note on this link' })

async function twoRows(app: App) {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addStatements(app, interview, 3)
  await addRow(app, interview, 'one', { ko: '하나', en: 'One' }, 'A')
  await addRow(app, interview, 'two', { ko: '둘', en: 'Two' }, 'A')
  await app.page.reload()
  await openTranscript(app.page)
  await cell(app.page, 'ko', 1).click()
  return {
    links: async (place: number) => {
      const { segments } = await stored(app, interview)
      return (segments[place]?.links ?? [])
        .map(({ statement: id, stance, note: why }) => `${id} ${stance}${why && ` (${why})`}`)
        .sort()
    },
  }
}

test('links the active row to statements, changes the stance and unlinks, by keyboard alone', async ({
  app,
}) => {
  const { links } = await twoRows(app)
  const { page } = app
  await statement(page, 'S1').focus()
  await page.keyboard.press('Digit1')
  await expect.poll(() => links(0)).toEqual(['S1 supports'])
  await expect(statement(page, 'S1')).toBeFocused()

  await page.keyboard.press('Digit2')
  await expect.poll(() => links(0)).toEqual(['S1 contradicts'])

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(statement(page, 'S3')).toBeFocused()
  await page.keyboard.press('Digit4')
  await expect.poll(() => links(0)).toEqual(['S1 contradicts', 'S3 context'])

  await page.keyboard.press('Delete')
  await expect.poll(() => links(0)).toEqual(['S1 contradicts'])
  await expect(statement(page, 'S3')).toBeFocused()
  expect(await links(1)).toEqual([])
})

test('F2 goes from the cell to the statements and back to the cell', async ({ app }) => {
  const { links } = await twoRows(app)
  const { page } = app
  await cell(page, 'en', 1).click()
  await page.keyboard.press('F2')
  await expect(statement(page, 'S1')).toBeFocused()
  await page.keyboard.press('Digit5')
  await expect.poll(() => links(0)).toEqual(['S1 unclear'])
  await page.keyboard.press('F2')
  await expect(cell(page, 'en', 1)).toBeFocused()
})

test('links by mouse and keeps a note on the link', async ({ app }) => {
  const { links } = await twoRows(app)
  const { page } = app
  await statement(page, 'S2').click()
  await panel(page).getByRole('button', { name: 'supports in part', exact: true }).click()
  await expect.poll(() => links(0)).toEqual(['S2 partly'])
  await expect(
    panel(page).getByRole('button', { name: 'supports in part', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true')
  await note(page).fill('he names the town')
  await note(page).press('Enter')
  await expect.poll(() => links(0)).toEqual(['S2 partly (he names the town)'])
  await panel(page).getByRole('button', { name: 'Remove link' }).click()
  await expect.poll(() => links(0)).toEqual([])
})

test('shows for each row how that row bears on the statements', async ({ app }) => {
  const { links } = await twoRows(app)
  const { page } = app
  await statement(page, 'S1').focus()
  await page.keyboard.press('Digit1')
  await expect.poll(() => links(0)).toEqual(['S1 supports'])
  await expect(statement(page, 'S1')).toContainText('supports')
  await row(page, 2).getByText('둘').click()
  await expect(panel(page).getByText('Row 2: no links yet')).toBeVisible()
  await expect(statement(page, 'S1').getByText('supports', { exact: true })).toBeHidden()
})

test('saves the note that was being typed when a key leads to another row', async ({ app }) => {
  const { links } = await twoRows(app)
  const { page } = app
  await statement(page, 'S1').focus()
  await page.keyboard.press('Digit1')
  await page.keyboard.press('Enter')
  await note(page).click()
  await page.keyboard.type('why')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell(page, 'ko', 2)).toBeFocused()
  await expect.poll(() => links(0)).toEqual(['S1 supports (why)'])
})

test('keeps the note that was being typed when the program is killed', async ({ app }) => {
  const { links } = await twoRows(app)
  const { page } = app
  await statement(page, 'S1').focus()
  await page.keyboard.press('Digit1')
  await expect.poll(() => links(0)).toEqual(['S1 supports'])
  await page.keyboard.press('Enter')
  await note(page).click()
  await page.keyboard.type('half a sent')
  await expect
    .poll(async () => {
      const overview = await app.call('library.overview', {})
      if (!overview.ok || overview.value.state !== 'open') return null
      const interview = overview.value.interviews[0]?.id
      if (interview === undefined) return null
      const opened = await app.call('interview.open', { interview })
      return opened.ok ? opened.value.drafts.map((draft) => draft.text) : null
    })
    .toEqual(['half a sent'])
  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  await cell(app.page, 'ko', 1).click()
  await statement(app.page, 'S1').click()
  await expect(note(app.page)).toHaveValue('half a sent')
  await note(app.page).press('Enter')
  await expect.poll(() => links(0)).toEqual(['S1 supports (half a sent)'])
})

test('composes a note without doubling or losing a syllable', async ({ app }) => {
  const { links } = await twoRows(app)
  const { page } = app
  await statement(page, 'S1').focus()
  await page.keyboard.press('Digit1')
  await expect.poll(() => links(0)).toEqual(['S1 supports'])
  await page.keyboard.press('Enter')
  await note(page).click()
  const method = await inputMethod(page)
  await method.compose(...HAN)
  await method.end('한')
  await method.compose('ㄱ', '구', '국')
  // As input methods do: the key press ends the composition.
  await page.keyboard.press('Enter')
  await method.end('국')
  await expect.poll(() => links(0)).toEqual(['S1 supports (한국)'])
  await expect(note(page)).toHaveValue('한국')
})

test('filters statements while a syllable is being composed', async ({ app }) => {
  await twoRows(app)
  const { page } = app
  const filter = panel(page).getByRole('textbox', { name: 'Filter statements' })
  await filter.fill('claim 2')
  await expect(statement(page, 'S2')).toBeVisible()
  await expect(statement(page, 'S1')).toBeHidden()
  await filter.press('Escape')
  await expect(statement(page, 'S1')).toBeVisible()
  const method = await inputMethod(page)
  await method.compose(...HAN)
  await expect(panel(page).getByText('No statement matches.')).toBeVisible()
  await method.end('한')
  await expect(filter).toHaveValue('한')
})

import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import type { SegmentId } from '#core/interview/ids.ts'
import { type App, expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  addStatements,
  cell,
  execute,
  newInterview,
  openTranscript,
  row,
  stored,
} from './transcriptPage.ts'

// In Electron native dialogs choose and keep files; how they do is tested there.
test.skip(({ host }) => host === 'electron', 'files go through the page on loopback alone')

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })
const importing = (page: Page): Locator => page.getByRole('dialog', { name: 'Import a table' })

async function smallCase(app: App) {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addStatements(app, interview, 2)
  await addRow(
    app,
    interview,
    'one',
    { ko: '훈련이라고 들었습니다', en: 'I was told of training' },
    'A',
  )
  await app.page.reload()
  await openTranscript(app.page)
  return interview
}

async function chooseFormat(page: Page, format: string): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Format' }).press('Enter')
  await page.getByRole('option', { name: format, exact: true }).press('Enter')
  await expect(dialog(page).getByRole('button', { name: 'Format' })).toContainText(format)
}

async function exported(page: Page, format: string): Promise<Download> {
  const download = page.waitForEvent('download')
  await dialog(page)
    .getByRole('button', { name: `Export ${format}` })
    .click()
  return download
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('import')
  await page.getByRole('option', { name: /table/i }).first().click()
  const chooser = page.waitForEvent('filechooser')
  await importing(page).getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

test('shows the pages as they will be printed and saves them as a PDF', async ({ app }) => {
  await smallCase(app)
  const { page } = app
  await page.keyboard.press('Control+KeyE')
  const preview = dialog(page).getByRole('region', { name: 'Page preview' })
  await expect(preview.getByRole('img', { name: /^Page 1 of \d+$/ })).toBeVisible({
    timeout: 40_000,
  })
  await expect
    .poll(() => preview.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100)
  await preview.getByRole('button', { name: 'Next page' }).click()
  await expect(preview.getByRole('img', { name: /^Page 2 of/ })).toBeVisible()

  const download = await exported(page, 'PDF')
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await expect(dialog(page).getByText(/^Saved as .*\.pdf\.$/)).toBeVisible()
})

test('prints the copy that was chosen, by keyboard alone, and says which in the file’s name', async ({
  app,
}) => {
  await smallCase(app)
  const { page } = app
  await page.keyboard.press('Control+KeyE')
  const copies = dialog(page).getByRole('radiogroup', { name: 'Copy' })
  await copies.getByRole('radio', { name: /^Working copy/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(copies.getByRole('radio', { name: /^Record for signature/ })).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(copies.getByRole('radio', { name: /^Copy for release/ })).toBeChecked()
  // Nobody's real name goes out with it.
  const pseudonyms = dialog(page).getByRole('checkbox', { name: /pseudonyms/ })
  await expect(pseudonyms).toBeChecked()
  await expect(pseudonyms).toBeDisabled()
  await expect(dialog(page).getByRole('checkbox', { name: /^Statements/ })).toBeHidden()

  const pdf = await exported(page, 'PDF')
  expect(pdf.suggestedFilename()).toMatch(/\.release\.pdf$/)

  await chooseFormat(page, 'DOCX (Word)')
  await expect(dialog(page).getByText(/^The Word document holds the same/)).toBeVisible()
  const document = await exported(page, 'DOCX (Word)')
  expect(document.suggestedFilename()).toMatch(/\.release\.docx$/)
  const bytes = await readFile(await document.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('exports a table in the languages chosen, in the order chosen', async ({ app }) => {
  await smallCase(app)
  const { page } = app
  await page.keyboard.press('Control+KeyE')
  await chooseFormat(page, 'TSV')
  await dialog(page).getByRole('checkbox', { name: 'Ukrainian' }).focus()
  await page.keyboard.press('Space')
  await dialog(page).getByRole('button', { name: 'Move English up' }).click()
  await dialog(page).getByRole('button', { name: 'Move English up' }).click()
  const download = await exported(page, 'TSV')
  const [header, first] = (await readFile(await download.path(), 'utf8')).split('\n')
  expect(header?.replace(/\r$/, '').split('\t').slice(0, 6)).toEqual([
    'start',
    'end',
    'speaker',
    'source',
    'en',
    'ko',
  ])
  expect(first).toContain('I was told of training\t훈련이라고 들었습니다')
})

test('asks for a language before it exports a table without any', async ({ app }) => {
  await smallCase(app)
  const { page } = app
  await page.keyboard.press('Control+KeyE')
  for (const language of ['Korean', 'Ukrainian', 'English']) {
    await dialog(page).getByRole('checkbox', { name: language }).focus()
    await page.keyboard.press('Space')
  }
  await expect(dialog(page).getByText('Choose at least one language.')).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'Export PDF' })).toBeDisabled()
})

test('lists characters that cannot be printed and goes to their row', async ({ app }) => {
  const interview = await smallCase(app)
  await addRow(app, interview, 'two', { ko: '모릅니다', en: 'Unassigned \u{e0fff} here' }, 'A')
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+KeyE')
  await expect(dialog(page).getByText('U+E0FFF')).toBeVisible({ timeout: 40_000 })
  await dialog(page).getByRole('button', { name: 'Go to row 2' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(cell(page, 'en', 2)).toBeFocused()
})

test('imports a table at the end of the interview, and undo takes it back', async ({ app }) => {
  const interview = await smallCase(app)
  const { page } = app
  await importFile(
    page,
    'rows.tsv',
    'speaker\tsource\tko\ten\tlinks\nA\tko\t둘\tTwo\tS1:supports\nB\tko\t셋\t"Th\nree"\t\n',
  )
  await expect(
    importing(page).getByText('2 segments from rows.tsv were added. Undo takes them back.'),
  ).toBeVisible()
  await importing(page).getByRole('button', { name: 'Close' }).last().click()
  await expect(row(page, 3)).toContainText('셋')
  const imported = await stored(app, interview)
  expect(imported.segments.map(({ links }) => links.length)).toEqual([0, 1, 0])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 3)).toBeHidden()
  expect((await stored(app, interview)).segments).toHaveLength(1)
})

test('names line and column of what is wrong in a table, and imports nothing', async ({ app }) => {
  const interview = await smallCase(app)
  const { page } = app
  await importFile(page, 'rows.csv', 'speaker,source,ko,links\nA,ko,둘,\nA,ko,셋,S9:supports\n')
  await expect(importing(page).getByText('Nothing was imported from rows.csv.')).toBeVisible()
  await expect(importing(page).getByRole('alert')).toContainText(/3.*S9|S9.*3/)
  expect((await stored(app, interview)).segments).toHaveLength(1)
})

test('the final renditions in two languages go out as a translation memory', async ({ app }) => {
  const interview = await smallCase(app)
  await execute(app, interview, {
    type: 'SetStatus',
    segments: ['one' as SegmentId],
    status: 'final',
  })
  const { page } = app
  await page.keyboard.press('Control+KeyE')
  await chooseFormat(page, 'TMX')
  await expect(dialog(page)).toContainText('A translation memory')
  const pseudonyms = dialog(page).getByRole('checkbox', { name: /pseudonyms/ })
  await expect(pseudonyms).toBeChecked()
  await expect(pseudonyms).toBeEnabled()
  await dialog(page).getByText('Ukrainian', { exact: true }).click()
  await dialog(page).getByText('English', { exact: true }).click()
  await expect(dialog(page)).toContainText('Choose at least two languages')
  await expect(dialog(page).getByRole('button', { name: 'Export TMX' })).toBeDisabled()
  await dialog(page).getByText('English', { exact: true }).click()
  const download = await exported(page, 'TMX')
  expect(download.suggestedFilename()).toMatch(/\.tmx$/)
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('<seg>훈련이라고 들었습니다</seg>')
  expect(text).toContain('<seg>I was told of training</seg>')
  expect(text).not.toContain('xml:lang="uk"')
  await expect(dialog(page)).toContainText('Saved as')
})

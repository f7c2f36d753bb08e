import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './dragoman.ts'
import { startLoopbackProcess } from './loopbackProcess.ts'
import { addRow, cell, HAN, inputMethod, newInterview, TITLE } from './transcriptPage.ts'

const table = (page: Page) => page.getByRole('grid', { name: 'Interviews' })
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') })

/** Starts a new interview by its key, once the library is there to hear it. */
async function beginNew(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'An empty library' })).toBeVisible()
  await page.keyboard.press('Control+Shift+N')
  await expect(page.getByRole('dialog', { name: 'New interview' })).toBeVisible()
}

/** Turns one bit over in the middle of an interview's journal. */
async function damage(app: App, interview: string): Promise<void> {
  const path = join(app.library, 'interviews', interview, 'journal.log')
  const journal = await readFile(path)
  const middle = Math.floor(journal.length / 2)
  journal.writeUInt8(journal.readUInt8(middle) ^ 4, middle)
  await writeFile(path, journal)
}

test('an empty library offers three ways to begin, and shows the keys', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'An empty library' })).toBeVisible()
  const doors = page.getByRole('region', { name: 'An empty library' })
  await expect(doors.getByRole('button')).toHaveCount(3)
  const keys = page.getByRole('region', { name: /Key map/ })
  await expect(keys.getByText('Commit the row and open a new one')).toBeVisible()
  await expect(keys.getByLabel('Ctrl+Enter')).toBeVisible()
})

test('a new interview is made by keyboard alone, with its title composed', async ({ app }) => {
  const { page } = app
  await beginNew(page)
  await expect(page.getByLabel('Title', { exact: true })).toBeFocused()
  const method = await inputMethod(page)
  await method.compose(...HAN)
  await method.end('한')
  await method.compose('ㄱ', '구', '국')
  await method.end('국')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' K-7/2025 ')
  await page.getByLabel('Add a language by name or BCP 47 tag').focus()
  await page.keyboard.type('poli')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ZH-hant')
  await page.keyboard.press('Enter')
  await page.getByLabel('Title', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
  const library = await app.call('library.overview', {})
  const made = library.ok && library.value.state === 'open' ? library.value.interviews : []
  expect(
    made.map(({ title, caseNumber, languages }) => ({ title, caseNumber, languages })),
  ).toEqual([
    { title: '한국', caseNumber: 'K-7/2025', languages: ['ko', 'uk', 'en', 'pl', 'zh-Hant'] },
  ])
})

test('a new interview needs a title, and says so', async ({ app }) => {
  const { page } = app
  await beginNew(page)
  await page.keyboard.type('   ')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('alert')).toHaveText(/must not be empty: title/)
  await expect(page.getByLabel('Title', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('languages are one to six, each once, in the order that was chosen', async ({ app }) => {
  const { page } = app
  await beginNew(page)
  const adder = page.getByLabel('Add a language by name or BCP 47 tag')
  await adder.fill('no language at all')
  await adder.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/not a language tag/)
  await adder.fill('korean')
  await adder.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/named twice/)
  for (const tag of ['pl', 'ru', 'ja']) {
    await adder.fill(tag)
    await adder.press('Enter')
  }
  await expect(page.getByText('An interview has at most 6 languages.')).toBeVisible()
  await page.getByRole('button', { name: 'Move up: Japanese' }).click()
  for (const name of ['Korean', 'Ukrainian', 'English', 'Polish', 'Russian']) {
    await page.getByRole('button', { name: `Remove: ${name}` }).click()
  }
  await expect(page.getByRole('button', { name: 'Remove: Japanese' })).toBeDisabled()
})

test('the sample opens with one press, and stands in the table afterwards', async ({ app }) => {
  const { page } = app
  await page
    .getByRole('button', { name: /Open the sample/ })
    .first()
    .click()
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
  await page.keyboard.press('Control+Shift+O')
  await expect(rows(page)).toHaveCount(1)
  const row = rows(page).first()
  await expect(row).toContainText('Interviewee A')
  await expect(row).toContainText('Exercise')
  await expect(row).toContainText(/\d+ untested.*supported/)
})

test('the table sorts by its headings and opens with Enter', async ({ app }) => {
  const { page } = app
  for (const title of ['Beta', 'alpha', 'Gamma 10', 'Gamma 9']) {
    await app.call('interview.create', {
      fields: {
        title,
        caseNumber: '',
        timeZone: 'UTC',
        exercise: false,
        languages: ['ko'] as never,
      },
      sitting: 'sitting' as never,
    })
  }
  await page.reload()
  await page.getByRole('columnheader', { name: 'Interview', exact: true }).click()
  const titles = page.getByRole('rowheader')
  await expect(titles).toHaveText(['alpha', 'Beta', 'Gamma 9', 'Gamma 10'])
  await page.getByRole('columnheader', { name: 'Interview', exact: true }).click()
  await expect(titles).toHaveText(['Gamma 10', 'Gamma 9', 'Beta', 'alpha'])
  await rows(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gamma 9')
})

test('an interview that was exported as JSON comes back as a new one', async ({ app, host }) => {
  test.skip(host !== 'loopback', 'Electron asks with a native dialog')
  const { page } = app
  const interview = await newInterview(app)
  await addRow(app, interview, 'row', { ko: '로씨야 련대', uk: 'російський полк' })
  const opened = await app.call('interview.open', { interview })
  if (!opened.ok) throw new Error(opened.error.code)
  const started = await app.call('export.start', {
    interview,
    format: 'json',
    options: { languages: [], annex: true, paper: 'a4', labels: 'en' },
  })
  if (!started.ok) throw new Error(started.error.code)
  const outcome = async () => {
    const status = await app.call('job.status', { job: started.value.job })
    return status.ok && status.value.state === 'done' ? status.value.outcome : null
  }
  await expect.poll(async () => (await outcome())?.type).toBe('exported')
  const done = await outcome()
  const fetched = await app.call('file.fetch', {
    ticket: done?.type === 'exported' ? done.ticket : '',
  })
  if (!fetched.ok) throw new Error(fetched.error.code)
  await page.reload()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await (await choosing).setFiles({
    name: fetched.value.name,
    mimeType: 'application/json',
    buffer: Buffer.from(fetched.value.base64, 'base64'),
  })
  await expect(cell(page, 'uk', 1)).toHaveValue('російський полк')
  await page.keyboard.press('Control+Shift+O')
  await expect(rows(page)).toHaveCount(2)
})

test('a file that is no interview is refused with its place, and nothing is added', async ({
  app,
  host,
}) => {
  test.skip(host !== 'loopback', 'Electron asks with a native dialog')
  const { page } = app
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await (await choosing).setFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n  "title": '),
  })
  await expect(page.getByRole('alert')).toHaveText(/broken\.json, line 2.*Nothing was imported/)
  await expect(page.getByRole('heading', { name: 'An empty library' })).toBeVisible()
})

test('a damaged interview is shown with the others, and can be restored', async ({ app }) => {
  const whole = await newInterview(app)
  await addRow(app, whole, 'row', { ko: '온전한 말' })
  const hurt = await newInterview(app)
  for (const id of ['a', 'b', 'c', 'd']) await addRow(app, hurt, id, { ko: `말 ${id}` })
  await app.kill()
  await damage(app, hurt)
  await app.restart()
  const { page } = app
  await expect(rows(page)).toHaveCount(2)
  const row = rows(page).filter({ hasText: 'Damaged' })
  await expect(row).toHaveCount(1)
  await row.focus()
  await row.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText(/damaged at frame \d+/)
  await expect(dialog).toContainText('The other interviews are not affected')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).first().click()
  await dialog.getByRole('button', { name: 'Restore this one' }).click()
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
  await expect(page.getByText(/^Saved /).first()).toBeVisible()
  await page.keyboard.press('Control+Shift+O')
  await expect(rows(page).filter({ hasText: 'Damaged' })).toHaveCount(0)
  await expect(rows(page)).toHaveCount(2)
  const kept = await readdir(join(app.library, 'interviews', hurt, 'quarantine'))
  expect(kept.length).toBeGreaterThan(0)
})

test('a damaged interview can be viewed without restoring it', async ({ app }) => {
  const hurt = await newInterview(app)
  for (const id of ['a', 'b', 'c', 'd']) await addRow(app, hurt, id, { ko: `말 ${id}` })
  await app.kill()
  await damage(app, hurt)
  await app.restart()
  const { page } = app
  const row = rows(page).filter({ hasText: 'Damaged' })
  await row.focus()
  await row.press('Enter')
  await page.getByRole('button', { name: 'Open for viewing' }).click()
  await expect(page.getByText(/^Viewing only/)).toBeVisible()
  await expect(page.getByRole('note').first()).toContainText('damaged at frame')
})

test('an interview of which nothing can be read is shown all the same', async ({ app }) => {
  const whole = await newInterview(app)
  await addRow(app, whole, 'row', { ko: '온전한 말' })
  const hurt = await newInterview(app)
  await app.kill()
  for (const name of ['journal.log', 'snapshot.json']) {
    const path = join(app.library, 'interviews', hurt, name)
    await writeFile(path, 'not a journal, nor a snapshot')
  }
  await rm(join(app.library, 'library.json'), { force: true })
  await app.restart()
  const { page } = app
  await expect(rows(page)).toHaveCount(2)
  const row = rows(page).filter({ hasText: 'Damaged' })
  await row.focus()
  await row.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('damaged at frame 1')
  await expect(dialog.getByRole('button', { name: 'Open for viewing' })).toHaveCount(0)
})

test('a library that is open elsewhere can be viewed, or taken over knowingly', async ({
  app,
  host,
  browser,
}) => {
  test.skip(host !== 'loopback', 'Electron is a single instance')
  await newInterview(app)
  const second = await startLoopbackProcess(app.library)
  const page = await browser.newPage()
  try {
    await page.goto(second.url)
    await expect(page.getByRole('heading', { name: /is open elsewhere/ })).toBeVisible()
    await expect(page.getByRole('definition').filter({ hasText: '(this one)' })).toBeVisible()

    await page.getByRole('button', { name: 'View only' }).click()
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByRole('note')).toContainText('open for viewing only')
    await expect(page.getByRole('button', { name: 'New interview' })).toBeDisabled()
    await page.getByRole('row', { name: TITLE }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Viewing only/)).toBeVisible()
  } finally {
    await page.close()
    await second.stop()
  }

  const third = await startLoopbackProcess(app.library)
  const taking = await browser.newPage()
  try {
    await taking.goto(third.url)
    await taking.getByRole('button', { name: 'Take over…' }).click()
    await expect(taking.getByRole('alert')).toContainText('will not be able to save')
    await taking.getByRole('button', { name: 'Take over now' }).click()
    await expect(rows(taking)).toHaveCount(1)
    await expect(taking.getByRole('button', { name: 'New interview' })).toBeEnabled()
  } finally {
    await taking.close()
    await third.stop()
  }
})

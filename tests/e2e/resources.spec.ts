import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { tmxText } from '../fixtures/tmxText.ts'
import { expect, test } from './dragoman.ts'
import {
  focusedCell,
  offerFile,
  openResources,
  paintLate,
  storedConcepts,
} from './resourcesPage.ts'
import { addRow, HAN, inputMethod, newInterview, openTranscript } from './transcriptPage.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Concepts and their terms' })

/** Writes a new concept with one Korean term; the focus stays in its form. */
async function addConcept(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New concept' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Term, Korean' })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(grid(page)).toContainText(text)
}

test('a concept is written, changed, undone and found again by keyboard alone', async ({ app }) => {
  await openResources(app)
  const { page } = app
  await page.getByRole('button', { name: 'New concept' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Term, Korean' })).toBeFocused()
  await page.keyboard.type('정찰국')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Term, Ukrainian' })).toBeFocused()
  await page.keyboard.type('розвідувальне бюро')
  await page.keyboard.press('Tab')
  await page.keyboard.type('reconnaissance bureau')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => storedConcepts(app))
    .toEqual([['정찰국', 'розвідувальне бюро', 'reconnaissance bureau']])

  await page.keyboard.press('Escape')
  await expect.poll(() => focusedCell(page)).toBe('0:0')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await page.keyboard.type('; управління розвідки')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedCell(page)).toBe('0:1')
  await expect(grid(page)).toContainText('управління розвідки')
  await page.keyboard.press('Control+z')
  await expect(grid(page)).not.toContainText('управління розвідки')
  await page.keyboard.press('Control+Shift+z')
  await expect(grid(page)).toContainText('управління розвідки')
  await expect.poll(() => storedConcepts(app)).toHaveProperty('[0].length', 4)

  await app.restart()
  await openResources(app)
  await expect(grid(app.page)).toContainText('управління розвідки')
  await app.page.getByRole('textbox', { name: 'Search terms' }).fill('BUREAU')
  await expect(grid(app.page).getByRole('row')).toHaveCount(2)
})

test('a new concept that nobody wrote anything into is not kept', async ({ app }) => {
  await openResources(app)
  const { page } = app
  const add = page.getByRole('button', { name: 'New concept' })
  await add.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Term, Korean' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await expect(page.getByText('0 concepts')).toBeVisible()
  expect(await storedConcepts(app)).toEqual([])
})

test('removing a concept moves to the next one, and undo brings it back in sight', async ({
  app,
}) => {
  await openResources(app)
  const { page } = app
  for (const text of ['하나', '둘']) await addConcept(page, text)
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedCell(page)).toBe('1:0')
  await page.keyboard.press('Delete')
  await expect.poll(() => focusedCell(page)).toBe('0:0')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'New concept' })).toBeFocused()
  await expect.poll(() => storedConcepts(app)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => focusedCell(page)).toBe('0:0')
  await expect(grid(page)).toContainText('하나')
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedConcepts(app)).toEqual([['하나'], ['둘']])
})

test('keys that are pressed before the window is painted find the cell they are meant for', async ({
  app,
}) => {
  await openResources(app)
  const { page } = app
  for (const text of ['하나', '둘']) await addConcept(page, text)
  await paintLate(page)
  for (const key of ['Escape', 'ArrowUp', 'F2', 'End']) await page.keyboard.press(key)
  await page.keyboard.type('; 첫째')
  for (const key of ['Enter', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.type('один')
  await page.keyboard.press('Enter')
  await expect.poll(() => storedConcepts(app)).toEqual([['하나', '첫째', 'один'], ['둘']])
  for (const key of ['Delete', 'Delete']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'New concept' })).toBeFocused()
  await expect.poll(() => storedConcepts(app)).toEqual([])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('F2')
  await expect(grid(page).getByRole('textbox')).toBeFocused()
})

test('Escape takes back what was typed in a cell, Tab keeps it, and Hangul is composed whole', async ({
  app,
}) => {
  await openResources(app, 'ko')
  const { page } = app
  await page.getByRole('button', { name: '새 개념' }).press('Enter')
  await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeFocused()
  const method = await inputMethod(page)
  await method.compose(...HAN)
  await method.end('한')
  await method.compose('ㄱ', '구', '국')
  await method.end('국')
  await page.keyboard.press('Enter')
  await expect.poll(() => storedConcepts(app)).toEqual([['한국']])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await method.compose('ㅇ', '이', '인')
  await method.end('인')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedCell(page)).toBe('0:0')
  expect(await storedConcepts(app)).toEqual([['한국']])
  await page.keyboard.press('F2')
  await page.keyboard.press('End')
  await method.compose('ㅇ', '이', '인')
  await method.end('인')
  await page.keyboard.press('Tab')
  await page.keyboard.type('кореєць')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await expect.poll(() => storedConcepts(app)).toEqual([['한국인', 'кореєць']])
})

test('a term that another concept has too is pointed out, with the way there', async ({ app }) => {
  await openResources(app)
  const { page } = app
  await addConcept(page, '소장')
  await page
    .getByRole('button', { name: /^Go to the concept with 소장/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('button', { name: /Starter set/ })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Concept' })).toContainText(
    'Korean (North Korea)',
  )
  await expect(
    page.getByRole('complementary', { name: 'Concept' }).getByRole('textbox'),
  ).toHaveCount(0)
  // The button that led here is gone; the concept has the focus.
  await expect(grid(page).locator('[data-chosen] :focus')).toContainText('소장')
})

test('the tab that was looked at last is there again, and the key leads back', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'row', { ko: '네' })
  await app.page.reload()
  await openTranscript(app.page)
  const { page } = app
  await page.keyboard.press('Control+Shift+KeyB')
  await page.getByRole('tab', { name: 'Memories' }).click()
  await page.keyboard.press('Control+Shift+KeyB')
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
  await page.keyboard.press('Control+Shift+KeyB')
  await expect(page.getByRole('tab', { name: 'Memories' })).toHaveAttribute('aria-selected', 'true')
})

test.describe('files of terms and memories', () => {
  test.skip(({ host }) => host === 'electron', 'files go through the page on loopback alone')

  const TABLE = [
    'Корейська\tУкраїнська\tEnglish\tNote',
    '련대\tполк\tregiment\tnorthern',
    '려단\tбригада\tbrigade\t',
  ].join('\n')

  test('a table is taken in as its columns are said to be read', async ({ app }) => {
    await openResources(app, 'uk')
    const { page } = app
    await page.getByRole('button', { name: 'Імпортувати…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Імпорт термінів' })
    await offerFile(page, dialog.getByRole('button', { name: 'Вибрати файл…' }), 'terms.tsv', TABLE)
    await expect(dialog.getByRole('rowheader')).toHaveText([
      'Корейська',
      'Українська',
      'English',
      'Note',
    ])
    const first = dialog.getByRole('row').nth(1)
    await first.getByRole('button').press('Enter')
    await page.getByRole('option', { name: 'Корейська (Північна Корея)' }).press('Enter')
    await dialog.getByRole('button', { name: 'Імпортувати', exact: true }).click()
    await expect(dialog).toContainText('Імпортовано 2 поняття.')
    expect(await storedConcepts(app)).toEqual([
      ['련대', 'полк', 'regiment'],
      ['려단', 'бригада', 'brigade'],
    ])
    const list = await app.call('terms.list', {})
    expect(list.ok && list.value.concepts[0]?.terms[0]?.language).toBe('ko-KP')
    expect(list.ok && list.value.concepts[0]?.note).toBe('northern')
    await dialog.getByRole('button', { name: 'Закрити' }).last().click()
    await expect(page.getByRole('grid')).toContainText('бригада')
  })

  test('a termbase that was exported as TBX comes back as one to look at', async ({ app }) => {
    await openResources(app)
    const { page } = app
    await page.getByRole('button', { name: 'New concept' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Term, Korean' })).toBeFocused()
    await page.keyboard.type('련대')
    await page.keyboard.press('Tab')
    await page.keyboard.type('полк')
    await page.keyboard.press('Enter')
    await expect.poll(() => storedConcepts(app)).toEqual([['련대', 'полк']])
    await page.getByRole('button', { name: 'Export…' }).click()
    const exporting = page.getByRole('dialog', { name: 'Export the termbase' })
    const download = page.waitForEvent('download')
    await exporting.getByRole('button', { name: 'Export', exact: true }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toContain('<term>полк</term>')
    await expect(exporting).toContainText('Saved as')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Import…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import terms' })
    await offerFile(page, dialog.getByRole('button', { name: 'Choose a file…' }), 'units.tbx', file)
    await expect(dialog).toContainText('units.tbx: 1 concept.')
    await expect(dialog).toContainText('1 of them is in the termbase already.')
    await dialog.getByText('a termbase of its own').click()
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog).toContainText('1 concept was imported.')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Own termbase/ }).click()
    await page.getByRole('option', { name: 'units' }).click()
    await expect(grid(page)).toContainText('полк')
    await expect(page.getByText('it cannot be edited')).toBeVisible()
    await expect(page.getByRole('button', { name: 'New concept' })).toHaveCount(0)
  })

  const UNIT = (ko: string, uk: string) =>
    `<tu><tuv xml:lang="ko-KR"><seg>${ko}</seg></tuv><tuv xml:lang="uk"><seg>${uk}</seg></tuv></tu>`

  test('a colleague’s memory is offered in the transcript a moment later', async ({ app }) => {
    const interview = await newInterview(app)
    await addRow(app, interview, 'row', { ko: '언제 전선에 도착했습니까?' })
    await openResources(app)
    const { page } = app
    await page.getByRole('tab', { name: 'Memories' }).click()
    await page.getByRole('button', { name: 'Import TMX…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import a translation memory' })
    await offerFile(
      page,
      dialog.getByRole('button', { name: 'Choose a file…' }),
      'colleague.tmx',
      tmxText(UNIT('언제 전선에 도착했습니까?', 'Коли ви прибули на фронт?')),
    )
    await expect(dialog).toContainText('colleague.tmx: 1 unit.')
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog).toContainText('1 unit was imported.')
    await page.keyboard.press('Escape')
    const row = page.getByRole('row').filter({ has: page.getByLabel('Name of colleague') })
    await expect(row).toContainText('Korean 1, Ukrainian 1')

    await page.keyboard.press('Control+Shift+KeyO')
    await openTranscript(page)
    await expect(page.getByText('Коли ви прибули на фронт?')).toBeVisible()

    await page.keyboard.press('Control+Shift+KeyB')
    await page.getByRole('button', { name: 'Remove colleague' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByText('No memory was imported yet.')).toBeVisible()
    const memories = await app.call('memory.list', {})
    expect(memories.ok && memories.value.imported).toEqual([])
  })

  test('a memory that is broken is refused with line and column, and nothing is taken in', async ({
    app,
  }) => {
    await openResources(app)
    const { page } = app
    await page.getByRole('tab', { name: 'Memories' }).click()
    await page.getByRole('button', { name: 'Import TMX…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import a translation memory' })
    const broken = tmxText('<tu><tuv xml:lang="ko"><seg>끊긴 글</tuv></tu>')
    await offerFile(
      page,
      dialog.getByRole('button', { name: 'Choose a file…' }),
      'broken.tmx',
      broken,
    )
    await expect(dialog.getByRole('alert')).toContainText(
      /broken\.tmx, line 5, column \d+.*[Nn]othing was imported/,
    )
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0)
    const memories = await app.call('memory.list', {})
    expect(memories.ok && memories.value.imported).toEqual([])
  })
})

test('what teaches the memory is chosen in its place and in the interview’s details', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'row', { ko: '네' })
  await openResources(app)
  const { page } = app
  await page.getByRole('tab', { name: 'Memories' }).click()
  await page.getByText('Learn from this library’s interviews').click()
  await expect(page.getByText('Nothing is learnt from this library’s interviews')).toBeVisible()
  const likeness = page.getByRole('textbox', { name: 'Offer similar texts from' })
  await likeness.fill('40')
  await likeness.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('A whole number from 60 to 100.')
  await likeness.fill('75')
  await likeness.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+KeyO')
  await openTranscript(page)
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('Interview details')
  await page.keyboard.press('Enter')
  await page.getByText('Keep this interview out of the memory').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect
    .poll(async () => {
      const settings = await app.call('settings.get', {})
      if (!settings.ok) return settings.error
      const { learnFromInterviews, fuzzyFrom, keptOut } = settings.value.assist
      return { learnFromInterviews, fuzzyFrom, keptOut }
    })
    .toEqual({ learnFromInterviews: false, fuzzyFrom: 75, keptOut: [interview] })
})

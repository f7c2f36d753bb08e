import type { Locator, Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import {
  addRow,
  cell,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  row,
  TITLE,
} from './transcriptPage.ts'

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the interview' })
const field = (page: Page): Locator => bar(page).getByRole('textbox')
const count = (page: Page): Locator => bar(page).getByRole('status')

async function threeRows(app: Parameters<typeof newInterview>[0]): Promise<void> {
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', { ko: '쿠르스크에 갔습니다', en: 'I went to Kursk' })
  await addRow(app, interview, 'two', { ko: '모릅니다', uk: 'КУРСЬК', en: 'I do not know' })
  await addRow(app, interview, 'three', { ko: '쿠르스크, 쿠르스크', en: 'KURSK again' })
  await app.page.reload()
  await openTranscript(app.page)
  await cell(app.page, 'ko', 1).click()
}

test('counts every place, goes through them and ends in the cell, by keyboard', async ({ app }) => {
  await threeRows(app)
  const { page } = app
  await page.keyboard.press('Control+KeyF')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('kursk')
  await expect(count(page)).toHaveText('1 of 2')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('2 of 2')
  await page.keyboard.press('F3')
  await expect(count(page)).toHaveText('1 of 2')
  await page.keyboard.press('Shift+F3')
  await expect(count(page)).toHaveText('2 of 2')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(cell(page, 'en', 3)).toBeFocused()
  const selected = await cell(page, 'en', 3).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toBe('KURSK')
})

test('goes on with F3 from the transcript after the bar is closed', async ({ app }) => {
  await threeRows(app)
  const { page } = app
  await page.keyboard.press('Control+KeyF')
  await page.keyboard.type('쿠르스크')
  await expect(count(page)).toHaveText('1 of 3')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'ko', 1)).toBeFocused()
  await page.keyboard.press('F3')
  await expect(cell(page, 'ko', 3)).toBeFocused()
})

test('looks only in the languages that are left on', async ({ app }) => {
  await threeRows(app)
  const { page } = app
  await page.keyboard.press('Control+KeyF')
  await page.keyboard.type('ку')
  await expect(count(page)).toHaveText('1 of 1')
  await bar(page).getByRole('button', { name: 'Ukrainian' }).click()
  await expect(count(page)).toHaveText('Not found')
  await bar(page).getByRole('button', { name: 'Ukrainian' }).click()
  await expect(count(page)).toHaveText('1 of 1')
})

test('finds what was edited a moment ago', async ({ app }) => {
  await threeRows(app)
  const { page } = app
  await page.keyboard.press('Control+KeyF')
  await page.keyboard.type('kharkiv')
  await expect(count(page)).toHaveText('Not found')
  await page.keyboard.press('Escape')
  await cell(page, 'en', 1).click()
  await page.keyboard.press('End')
  await page.keyboard.type(', then Kharkiv')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row(page, 1)).toContainText('then Kharkiv')
  await page.keyboard.press('Control+KeyF')
  await expect(count(page)).toHaveText('1 of 1')
})

test('composes what is looked for, and Enter in a composition does not step', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', { ko: '한국' })
  await addRow(app, interview, 'two', { ko: '한국과 한국' })
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await cell(page, 'ko', 1).click()
  await page.keyboard.press('Control+KeyF')
  const method = await inputMethod(page)
  await method.compose(...HAN)
  await method.end('한')
  await method.compose('ㄱ', '구', '국')
  await method.end('국')
  await expect(field(page)).toHaveValue('한국')
  await expect(count(page)).toHaveText('1 of 3')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('2 of 3')
})

test('finds in every interview of the library and opens the one chosen at the place', async ({
  app,
}) => {
  await threeRows(app)
  const { page } = app
  await page.keyboard.press('Control+Shift+KeyO')
  await expect(page.getByRole('row', { name: TITLE })).toBeVisible()
  await page.keyboard.press('Control+Shift+KeyF')
  const search = page.getByRole('dialog', { name: 'Find in the library' })
  const combobox = search.getByRole('combobox')
  await expect(combobox).toBeFocused()
  await page.keyboard.type('again')
  const option = search.getByRole('option')
  await expect(option).toHaveCount(1)
  await expect(search.getByRole('group', { name: TITLE })).toBeVisible()
  await expect(option).toContainText('KURSK again')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'en', 3)).toBeFocused()
})

test('composes a search of the library', async ({ app }) => {
  await threeRows(app)
  const { page } = app
  await page.keyboard.press('Control+Shift+KeyF')
  const search = page.getByRole('dialog', { name: 'Find in the library' })
  await expect(search.getByRole('combobox')).toBeFocused()
  const method = await inputMethod(page)
  await method.compose('ㅁ', '모')
  await method.end('모')
  await method.compose('ㄹ', '르', '릅')
  await method.end('릅')
  await expect(search.getByRole('combobox')).toHaveValue('모릅')
  await expect(search.getByRole('option')).toHaveCount(1)
  await search.getByRole('option').click()
  await expect(cell(page, 'ko', 2)).toBeFocused()
})

import type { Page } from '@playwright/test'
import { openFirst } from '../a11y/sample.ts'
import {
  assistPanel,
  beginRow,
  chosen,
  learnt,
  learntInterview,
  proposals,
  rendition,
} from './assistPage.ts'
import { expect, test } from './dragoman.ts'
import {
  addRow,
  cell,
  HAN,
  inputMethod,
  openTranscript,
  row,
  said,
  storedTexts,
} from './transcriptPage.ts'

const COMPANY = '우리 중대는 150명이였는데 모두 한배를 타고 갔습니다.'
const COMPANY_UK = 'У нашій роті було 150 людей, усі пливли одним кораблем.'
const PLATOON = '우리 소대는 150명이였는데 모두 한배를 타고 갔습니다.'
const PLATOON_UK = 'У нашому взводі було 150 людей, усі пливли одним кораблем.'

test('with the sample open, the Ukrainian side of a row like an earlier one takes one key', async ({
  app,
}) => {
  const { page } = app
  const added = await app.call('interview.addSample', {})
  if (!added.ok) throw new Error(added.error.code)
  const { interview } = added.value
  await learnt(app, interview)
  await openSampleRow(page)
  await page.keyboard.type('우리 중대는 160명이였는데 모두 한배를 타고 갔습니다.')
  await page.keyboard.press('Tab')
  await expect(cell(page, 'uk', 46)).toBeFocused()
  await expect(chosen(page)).toContainText('160 людей')
  // Nothing is filled by itself.
  await expect(cell(page, 'uk', 46)).toHaveValue('')

  await page.keyboard.press('Control+Space')
  const text = 'У нашій роті було 160 людей, усі пливли одним кораблем.'
  await expect(cell(page, 'uk', 46)).toHaveValue(text)
  await expect.poll(async () => (await rendition(app, interview, 46, 'uk'))?.text).toBe(text)
  const accepted = await rendition(app, interview, 46, 'uk')
  expect(accepted?.status).toBe('draft')
  expect(accepted?.origin).toMatchObject({ type: 'memory' })
  const origin = accepted?.origin
  if (origin?.type !== 'memory') throw new Error('not from the memory')
  expect(origin.score).toBeGreaterThanOrEqual(80)
  expect(origin.score).toBeLessThan(100)
  expect(origin.unit).toContain(interview)

  await page.keyboard.type(' Так.')
  await expect(cell(page, 'uk', 46)).toHaveValue(`${text} Так.`)
})

/** Opens the first interview and begins a row in Korean at its end. */
async function openSampleRow(page: Page): Promise<void> {
  await page.reload()
  await openFirst(page)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Enter')
  await cell(page, 'ko', 46).focus()
  await page.keyboard.press('Control+Shift+L')
  await expect(said(page)).toHaveText('Source: Korean')
}

test('the suggestion is taken from the source cell too, for the first empty language', async ({
  app,
}) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type(COMPANY)
  await expect(chosen(page)).toContainText('100%')
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 2)).toBeFocused()
  await expect
    .poll(() => storedTexts(app, interview))
    .toEqual([
      { ko: COMPANY, uk: COMPANY_UK },
      { ko: COMPANY, uk: COMPANY_UK },
    ])
})

test('the next suggestion is stepped to, marked and taken, and stepping wraps', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [
    { ko: COMPANY, uk: COMPANY_UK },
    { ko: PLATOON, uk: PLATOON_UK },
  ])
  await page.reload()
  await beginRow(page, 3)
  await page.keyboard.type(COMPANY)
  await page.keyboard.press('Tab')
  await expect(proposals(page)).toHaveCount(2)
  await expect(chosen(page)).toContainText(COMPANY_UK)
  await page.keyboard.press('Control+ArrowDown')
  await expect(chosen(page)).toContainText('взводі')
  await page.keyboard.press('Control+ArrowDown')
  await expect(chosen(page)).toContainText(COMPANY_UK)
  await page.keyboard.press('Control+ArrowUp')
  await expect(chosen(page)).toContainText('взводі')
  const text = (await chosen(page).locator('[lang="uk"]').textContent()) ?? ''
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 3)).toHaveValue(text)
  await expect
    .poll(async () => (await rendition(app, interview, 3, 'uk'))?.origin)
    .toMatchObject({ type: 'memory', unit: expect.stringContaining('learnt-2') })
})

test('an accepted rendition keeps where it came from while it is edited, and after a kill', async ({
  app,
}) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type(COMPANY)
  await page.keyboard.press('Tab')
  await expect(chosen(page)).toBeVisible()
  await page.keyboard.press('Control+Space')
  await expect(row(page, 2).getByText('memory 100%')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.type(' Усі.')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => rendition(app, interview, 2, 'uk'))
    .toMatchObject({ text: `${COMPANY_UK} Усі.`, origin: { type: 'memory', score: 100 } })

  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  await expect(row(app.page, 2).getByText('memory 100%')).toBeVisible()
  await cell(app.page, 'ko', 1).press('Control+End')
  await cell(app.page, 'uk', 2).fill('')
  await cell(app.page, 'uk', 2).press('Tab')
  await expect.poll(() => rendition(app, interview, 2, 'uk')).toBeUndefined()
  await cell(app.page, 'uk', 2).fill('Своїми словами.')
  await cell(app.page, 'uk', 2).press('Tab')
  await expect
    .poll(async () => (await rendition(app, interview, 2, 'uk'))?.origin)
    .toEqual({ type: 'typed' })
})

test('undo brings back what was being typed before a suggestion was taken', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type(COMPANY)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Моє начало')
  await expect(chosen(page)).toBeVisible()
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 2)).toHaveValue(COMPANY_UK)
  await expect.poll(async () => (await rendition(app, interview, 2, 'uk'))?.text).toBe(COMPANY_UK)
  await page.keyboard.press('Control+Z')
  await expect(cell(page, 'uk', 2)).toHaveValue('Моє начало')
  await expect
    .poll(() => rendition(app, interview, 2, 'uk'))
    .toMatchObject({ text: 'Моє начало', origin: { type: 'typed' } })
})

test('says what differs and what was put right', async ({ app }) => {
  const { page } = app
  await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type(COMPANY.replace('150', '300'))
  await expect(chosen(page)).toContainText('similar text')
  await expect(chosen(page)).toContainText('300 людей')
  const about = assistPanel(page)
  await expect(about.locator('del')).toContainText('150')
  await expect(about.locator('ins')).toContainText('300')
  await expect(about.getByText('Put right: 150 → 300')).toBeVisible()
  await expect(about.getByText('Row 1 of this interview')).toBeVisible()
})

test('a rendition is given to the rows with the same source in one step', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY }])
  for (const id of ['two', 'three']) await addRow(app, interview, id, { ko: COMPANY })
  await addRow(app, interview, 'four', { ko: COMPANY, uk: 'Інакше.' })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.type(COMPANY_UK)
  await page.keyboard.press('Tab')
  await expect(assistPanel(page).getByText('3 other rows have the same source.')).toBeVisible()
  await page.keyboard.press('Control+Shift+G')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Ukrainian: 2 rows without a rendition')).toBeVisible()
  await expect(dialog.getByText('Ukrainian: 1 row with another rendition')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('2 rows were given this rendition.')
  const texts = async () => (await storedTexts(app, interview)).map(({ uk }) => uk)
  await expect.poll(texts).toEqual([COMPANY_UK, COMPANY_UK, COMPANY_UK, 'Інакше.'])
  expect(await rendition(app, interview, 2, 'uk')).toMatchObject({
    status: 'draft',
    origin: { type: 'memory', score: 100 },
  })
  await page.keyboard.press('Control+Z')
  await expect.poll(texts).toEqual([COMPANY_UK, undefined, undefined, 'Інакше.'])
})

test('looks words up in every language and opens the row where they stand', async ({ app }) => {
  const { page } = app
  await learntInterview(app, [
    { ko: '정찰총국 소속이었습니까?', uk: 'Чи належали ви до розвідки?' },
    { ko: COMPANY, uk: COMPANY_UK },
  ])
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+End')
  await cell(page, 'ko', 2).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+K')
  const dialog = page.getByRole('dialog')
  await page.keyboard.type('розвідк')
  const hits = dialog.getByRole('option')
  await expect(hits).toHaveCount(1)
  await expect(hits.first()).toContainText('정찰총국 소속이었습니까?')
  await expect(hits.first().locator('mark')).toHaveText('розвідк')

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'TSV…' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.tsv$/)

  await dialog.getByRole('combobox').focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(cell(page, 'uk', 1)).toBeFocused()
  const selected = await cell(page, 'uk', 1).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(selected).toBe('розвідк')
})

test('no key takes or inserts anything while a syllable is being composed', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await addRow(app, interview, 'two', { ko: COMPANY })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'ko', 1).press('Control+End')
  await cell(page, 'uk', 2).focus()
  await expect(chosen(page)).toBeVisible()
  const method = await inputMethod(page)
  await method.compose(...HAN)
  for (const key of ['Control+Space', 'Alt+Shift+1', 'Control+ArrowDown', 'Control+Shift+K']) {
    await page.keyboard.press(key)
  }
  await method.end('한')
  await expect(cell(page, 'uk', 2)).toHaveValue('한')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 2)).toHaveValue(COMPANY_UK)
})

test('speaks the interface’s language', async ({ app }) => {
  const { page } = app
  await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  for (const [language, title, words] of [
    ['uk', 'Підказки й зауваження', 'той самий текст'],
    ['ko', '제안과 점검', '같은 글'],
  ] as const) {
    await app.call('settings.change', { changes: { language } })
    await page.reload()
    await page.getByRole('row').nth(1).press('Enter')
    await page.locator('textarea').first().waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Enter')
    await page.locator('[role="row"][data-active] textarea:lang(ko)').focus()
    await page.keyboard.type(COMPANY)
    const panel = page.getByRole('region', { name: title })
    await expect(panel.locator('[data-chosen]')).toContainText(words)
    await page.keyboard.press('Control+Shift+Backspace')
    await expect(page.locator('[role="row"][data-active]')).toHaveAttribute('aria-rowindex', '2')
  }
})

test('an interview that is kept out of the memory proposes nothing', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  const settings = await app.call('settings.get', {})
  if (!settings.ok) throw new Error(settings.error.code)
  const assist = { ...settings.value.assist, keptOut: [interview] }
  await app.call('settings.change', { changes: { assist } })
  await addRow(app, interview, 'two', { ko: COMPANY })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'ko', 1).press('Control+End')
  await cell(page, 'uk', 2).focus()
  await expect(assistPanel(page)).toBeVisible()
  await page.keyboard.press('Control+Space')
  await expect(said(page)).toHaveText('There is no suggestion for this cell.')
  await expect(proposals(page)).toHaveCount(0)
})

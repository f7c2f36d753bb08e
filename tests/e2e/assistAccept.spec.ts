import type { SegmentId } from '#core/interview/ids.ts'
import {
  assistPanel,
  beginRow,
  chosen,
  learntInterview,
  makeFinal,
  part,
  proposals,
  rendition,
} from './assistPage.ts'
import { expect, test } from './dragoman.ts'
import { addRow, cell, execute, openTranscript, said, storedTexts } from './transcriptPage.ts'

const COMPANY = '우리 중대는 150명이였는데 모두 한배를 타고 갔습니다.'
const COMPANY_UK = 'У нашій роті було 150 людей, усі пливли одним кораблем.'
const PLATOON = '우리 소대는 150명이였는데 모두 한배를 타고 갔습니다.'
const PLATOON_UK = 'У нашому взводі було 150 людей, усі пливли одним кораблем.'

test('the key takes what is marked on screen, also once the best suggestion stands in the cell', async ({
  app,
}) => {
  const { page } = app
  await learntInterview(app, [
    { ko: COMPANY, uk: COMPANY_UK },
    { ko: PLATOON, uk: PLATOON_UK },
  ])
  await page.reload()
  await beginRow(page, 3)
  await page.keyboard.type(COMPANY)
  await page.keyboard.press('Tab')
  await expect(proposals(page)).toHaveCount(2)
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 3)).toHaveValue(COMPANY_UK)
  await expect(chosen(page)).toContainText('взводі')
  const text = (await chosen(page).locator('[lang="uk"]').textContent()) ?? ''
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 3)).toHaveValue(text)
})

test('a final rendition is not replaced by a suggestion that is not shown', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await addRow(app, interview, 'two', { ko: PLATOON, uk: 'Інакше.' })
  await makeFinal(app, interview, ['two'])
  await page.reload()
  await openTranscript(page)
  await cell(page, 'ko', 1).press('Control+End')
  await cell(page, 'uk', 2).focus()
  await expect(assistPanel(page)).toBeVisible()
  await page.keyboard.press('Control+Space')
  await expect(said(page)).toHaveText('There is no suggestion for this cell.')
  await expect(cell(page, 'uk', 2)).toHaveValue('Інакше.')
  expect(await rendition(app, interview, 2, 'uk')).toMatchObject({
    text: 'Інакше.',
    status: 'final',
  })
  // Once it is a draft again there is one.
  await execute(app, interview, {
    type: 'SetStatus',
    segments: ['two' as SegmentId],
    status: 'draft',
  })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'ko', 1).press('Control+End')
  await cell(page, 'uk', 2).focus()
  await expect(chosen(page)).toBeVisible()
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 2)).not.toHaveValue('Інакше.')
})

test('a suggestion takes the place of everything in the cell, spaces as well', async ({ app }) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY, uk: COMPANY_UK }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type(COMPANY)
  await page.keyboard.press('Tab')
  await page.keyboard.type('  ')
  await expect(chosen(page)).toContainText('100%')
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 2)).toHaveValue(COMPANY_UK)
  await expect.poll(async () => (await rendition(app, interview, 2, 'uk'))?.text).toBe(COMPANY_UK)
})

test('a text typed in the place of an accepted one is no longer said to be from the memory', async ({
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
  const origin = async () => (await rendition(app, interview, 2, 'uk'))?.origin
  await expect.poll(origin).toMatchObject({ type: 'memory' })
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Своїми словами.')
  await page.keyboard.press('Tab')
  await expect.poll(origin).toEqual({ type: 'typed' })
})

test('undo takes back what was typed after a suggestion and leaves the suggestion', async ({
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
  await expect(cell(page, 'uk', 2)).toHaveValue(COMPANY_UK)
  await expect.poll(async () => (await rendition(app, interview, 2, 'uk'))?.text).toBe(COMPANY_UK)
  await page.keyboard.type(' Yes')
  await page.keyboard.press('Control+Z')
  await expect(cell(page, 'uk', 2)).toHaveValue(COMPANY_UK)
  await page.keyboard.press('Control+Z')
  await expect(cell(page, 'uk', 2)).toHaveValue('')
  await expect.poll(() => rendition(app, interview, 2, 'uk')).toBeUndefined()
})

test('what is being typed is what the other rows with the same source are given', async ({
  app,
}) => {
  const { page } = app
  const interview = await learntInterview(app, [{ ko: COMPANY }])
  await addRow(app, interview, 'two', { ko: COMPANY })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.type(COMPANY_UK)
  await page.keyboard.press('Control+Shift+G')
  await expect(page.getByRole('dialog').getByText(COMPANY_UK)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await storedTexts(app, interview)).map(({ uk }) => uk))
    .toEqual([COMPANY_UK, COMPANY_UK])
})

test('the key that leads into the panel opens it where it is folded', async ({ app }) => {
  const { page } = app
  await learntInterview(app, [{ ko: '하나.', uk: 'Один.' }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type('하나.')
  const proposal = part(page, 'Memory').locator('[data-proposal]')
  await expect(proposal).toBeVisible()
  await page.getByRole('button', { name: 'Suggestions and checks' }).click()
  await expect(proposal).toBeHidden()
  await cell(page, 'ko', 2).focus()
  await page.keyboard.press('Shift+F2')
  await expect(proposal).toBeFocused()
  await page.keyboard.press('Shift+F2')
  await expect(cell(page, 'ko', 2)).toBeFocused()
})

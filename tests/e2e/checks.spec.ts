import type { Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import { addPeople, addRow, cell, newInterview, openTranscript, stored } from './transcriptPage.ts'

const list = (page: Page) => page.getByRole('list', { name: 'Findings of this interview' })
const entries = (page: Page) => list(page).getByRole('listitem')

test('a finding leads to its place, with the number in question selected', async ({ app }) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'good', { ko: '네', uk: 'Так', en: 'Yes' })
  await addRow(app, interview, 'bad', {
    ko: '우리는 150명이었습니다',
    uk: 'Нас було 150',
    en: 'There were 115 of us',
  })
  await app.page.reload()
  const { page } = app
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit6')
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page).first()).toContainText('The source says 150, the rendition 115.')
  await entries(page).first().getByRole('button').first().press('Enter')
  await expect(cell(page, 'en', 2)).toBeFocused()
  const selected = await cell(page, 'en', 2).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(selected).toBe('115')
  await page.keyboard.type('150')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Alt+Digit6')
  await expect(page.getByText('Nothing was found that needs a look.')).toBeVisible()
})

test('a finding is let stand by keyboard with its reason, and opened again, also after a restart', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  for (const [id, en] of [
    ['one', 'There were 115 of us'],
    ['two', 'There were 15 of us'],
  ] as const) {
    await addRow(app, interview, id, { ko: '우리는 150명이었습니다', uk: 'Нас було 150', en })
  }
  const acceptances = async () =>
    (await stored(app, interview)).segments.flatMap((segment) => segment.acceptances)
  await app.call('settings.change', {
    changes: {
      views: {
        [interview]: { order: [], hidden: [], operator: 'INT' as never, kind: 'interpreted' },
      },
    },
  })
  await app.page.reload()
  const { page } = app
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit6')
  // Numbers in both rows, and the same source rendered in two ways.
  const numbers = entries(page).filter({ hasText: 'Numbers and dates' })
  await expect(numbers).toHaveCount(2)
  const before = await entries(page).count()
  await numbers.first().getByRole('button').first().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A reason is recorded with it.')).toBeVisible()
  await page.keyboard.type('said so by the interviewee')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveCount(before - 1)
  // The focus stays in the list, on what stands in its place now.
  await expect(entries(page).first().getByRole('button').first()).toBeFocused()
  expect((await acceptances()).map(({ reason, author }) => [reason, author])).toEqual([
    ['said so by the interviewee', 'INT'],
  ])

  await app.restart()
  await openTranscript(app.page)
  await app.page.keyboard.press('Control+Alt+Digit6')
  await expect(entries(app.page)).toHaveCount(before - 1)
  await app.page.getByRole('radio', { name: 'Accepted' }).press('Space')
  await expect(entries(app.page)).toHaveCount(1)
  await expect(entries(app.page).first()).toContainText('said so by the interviewee')
  await expect(entries(app.page).first()).toContainText('INT')
  await entries(app.page).first().getByRole('button', { name: 'Reopen' }).press('Enter')
  await expect(app.page.getByText('No finding fits.')).toBeVisible()
  await expect.poll(async () => (await acceptances()).length).toBe(0)
})

test('the list is narrowed by check and language, in Korean, and leads to the settings', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', {
    ko: '150명이었습니다',
    uk: 'Нас було 115',
    en: 'There were 15 of us',
  })
  await app.call('settings.change', { changes: { language: 'ko' } })
  await app.page.reload()
  const { page } = app
  const row = page.getByRole('row', { name: 'Questioning under test' })
  await row.focus()
  await row.press('Enter')
  await expect(page.getByRole('grid', { name: '녹취록' })).toBeVisible()
  await page.keyboard.press('Control+Alt+Digit6')
  const found = page.getByRole('list', { name: '이 면담의 지적 사항' }).getByRole('listitem')
  await expect(found).toHaveCount(2)
  await page.getByRole('button', { name: /모든 언어/ }).press('Enter')
  await page.getByRole('option', { name: '우크라이나어' }).press('Enter')
  await expect(found).toHaveCount(1)
  await expect(found.first()).toContainText('115')
  await page.getByRole('button', { name: /점검 설정/ }).press('Enter')
  const level = page.getByRole('dialog').getByRole('button', { name: /숫자와 날짜/ })
  await expect(level).toBeInViewport()
  await level.press('Enter')
  await page.getByRole('option', { name: '끔' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByText('맞는 지적 사항이 없습니다.')).toBeVisible()
})

test('a long list of findings is walked by key without all of them being on the page', async ({
  app,
}) => {
  const interview = await newInterview(app)
  for (let row = 0; row < 60; row += 1) {
    await addRow(app, interview, `row-${row}`, {
      ko: `${row + 20}명`,
      uk: `${row + 120} осіб`,
      en: `${row + 220} people`,
    })
  }
  await app.page.reload()
  const { page } = app
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit6')
  await expect(page.getByText('120 findings')).toBeVisible()
  expect(await entries(page).count()).toBeLessThan(60)
  await entries(page).first().getByRole('button').first().focus()
  await page.keyboard.press('End')
  const last = entries(page).last()
  await expect(last).toHaveAttribute('aria-posinset', '120')
  await expect(last.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(entries(page).first().getByRole('button').first()).toBeFocused()
})

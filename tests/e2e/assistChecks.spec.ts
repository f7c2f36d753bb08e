import { assistPanel, beginRow, finding, learntInterview, part, rendition } from './assistPage.ts'
import { expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  cell,
  newInterview,
  openTranscript,
  row,
  said,
  stored,
  storedTexts,
} from './transcriptPage.ts'

const LOSSES = '손실은 삼천팔백 명이었습니다.'

test('a number that does not agree is flagged before the row is left; other ways to write it are not', async ({
  app,
}) => {
  const { page } = app
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', { ko: LOSSES })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.type('Втрати становили 3 008 осіб.')
  await expect(finding(page, 'numbers')).toBeVisible()
  await expect(cell(page, 'uk', 1)).toBeFocused()
  await expect(row(page, 1).getByText('1 finding')).toBeVisible()
  expect(await rendition(app, interview, 1, 'uk')).toBeUndefined()

  await cell(page, 'uk', 1).fill('Втрати становили 3 800 осіб.')
  await expect(finding(page, 'numbers')).toHaveCount(0)
  await cell(page, 'en', 1).focus()
  await page.keyboard.type('The losses were 3,800 men.')
  await expect(assistPanel(page)).not.toContainText('3,800;')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await rendition(app, interview, 1, 'en'))?.status).toBe('draft')
  await expect(finding(page, 'numbers')).toHaveCount(0)
  await cell(page, 'en', 1).fill('The losses were 3,008 men.')
  await expect(finding(page, 'numbers')).toBeVisible()
})

test('a finding leads to its place, and its suggestion is undone like typing', async ({ app }) => {
  const { page } = app
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', { ko: '소리가 났습니다.', uk: 'Пролунав пролунав звук.' })
  await page.reload()
  await openTranscript(page)
  const doubled = finding(page, 'doubled-word')
  await doubled.locator('[data-jump]').click()
  await expect(cell(page, 'uk', 1)).toBeFocused()
  const selected = await cell(page, 'uk', 1).evaluate(
    (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart,
  )
  expect(selected).toBeGreaterThan(0)
  await doubled
    .getByRole('button', { name: /^Replace by/ })
    .first()
    .click()
  await expect(cell(page, 'uk', 1)).toBeFocused()
  await expect(cell(page, 'uk', 1)).toHaveValue('Пролунав звук.')
  await expect(doubled).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(cell(page, 'uk', 1)).toHaveValue('Пролунав пролунав звук.')
  await expect(doubled).toBeVisible()
  expect(await storedTexts(app, interview)).toMatchObject([{ uk: 'Пролунав пролунав звук.' }])
})

test('a finding is let stand with a reason by keyboard, which survives reopening and is undone', async ({
  app,
}) => {
  const { page } = app
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addRow(app, interview, 'one', { ko: LOSSES, uk: 'Втрати становили 3 008 осіб.' })
  await app.call('settings.change', {
    changes: {
      views: {
        [interview]: { order: [], hidden: [], operator: 'INT' as never, kind: 'translated' },
      },
    },
  })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await expect(finding(page, 'numbers')).toBeVisible()
  await page.keyboard.press('Shift+F2')
  const accept = finding(page, 'numbers').getByRole('button', { name: 'Accept…' })
  for (let step = 0; step < 30; step += 1) {
    if (await accept.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(accept).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A reason is recorded with it.')).toBeVisible()
  await page.keyboard.type('так сказав опитуваний')
  await page.keyboard.press('Enter')
  await expect(finding(page, 'numbers')).toHaveCount(0)
  await expect(cell(page, 'uk', 1)).toBeFocused()
  const accepted = async () => (await stored(app, interview)).segments[0]?.acceptances ?? []
  expect(await accepted()).toMatchObject([
    { check: 'numbers', reason: 'так сказав опитуваний', author: 'INT' },
  ])

  await app.restart()
  await openTranscript(app.page)
  const folded = part(app.page, 'Checks').getByText('1 accepted')
  await expect(folded).toBeVisible()
  await expect(finding(app.page, 'numbers')).toHaveCount(0)
  await folded.click()
  await expect(part(app.page, 'Checks').getByText('INT: так сказав опитуваний')).toBeVisible()
  await cell(app.page, 'uk', 1).focus()
  await app.page.keyboard.press('Control+Z')
  await expect(finding(app.page, 'numbers')).toBeVisible()
  expect(await accepted()).toEqual([])
  await app.page.keyboard.press('Control+Shift+Z')
  await expect(finding(app.page, 'numbers')).toHaveCount(0)
  await folded.click()
  await part(app.page, 'Checks').getByRole('button', { name: 'Reopen' }).click()
  await expect(finding(app.page, 'numbers')).toBeVisible()
})

test('a row that is left with findings says so', async ({ app }) => {
  const { page } = app
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', { ko: LOSSES, en: 'The losses were 3,800 men.' })
  await addRow(app, interview, 'two', { ko: '네.' })
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.type('Втрати становили 3 008 осіб.')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell(page, 'uk', 2)).toBeFocused()
  await expect(said(page)).toHaveText('Row 1: 1 finding')
})

test('the sections of the panel fold away and stay so from row to row; keys go there and back', async ({
  app,
}) => {
  const { page } = app
  await learntInterview(app, [{ ko: '하나.', uk: 'Один.' }])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type('하나.')
  const proposal = part(page, 'Memory').locator('[data-proposal]')
  await expect(proposal).toBeVisible()
  await page.keyboard.press('Shift+F2')
  await expect(proposal).toBeFocused()
  await page.keyboard.press('Shift+F2')
  await expect(cell(page, 'ko', 2)).toBeFocused()
  const heading = page.getByRole('button', { name: 'Suggestions and checks' })
  await heading.click()
  await expect(heading).toHaveAttribute('aria-expanded', 'false')
  await expect(proposal).toBeHidden()
  await page.keyboard.press('Alt+ArrowUp')
  await cell(page, 'ko', 1).press('Alt+ArrowDown')
  await expect(proposal).toBeHidden()
  await heading.click()
  await expect(proposal).toBeVisible()
  await page.getByRole('button', { name: 'Statements', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Filter statements' })).toHaveCount(0)
})

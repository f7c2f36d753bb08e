import { assistPanel, learnt, part, rendition } from './assistPage.ts'
import { type App, expect, test } from './dragoman.ts'
import { addRow, cell, newInterview, openTranscript, said, stored } from './transcriptPage.ts'

/** An interview with one row, open, with the caret in a cell of it. */
async function openRow(app: App, texts: Readonly<Record<string, string>>, language: string) {
  const interview = await newInterview(app)
  await addRow(app, interview, 'one', texts)
  await learnt(app, interview)
  await app.page.reload()
  await openTranscript(app.page)
  await cell(app.page, language, 1).focus()
  return interview
}

test('정찰총국 offers its term, which a key inserts in the language of the caret', async ({
  app,
}) => {
  const { page } = app
  const interview = await openRow(app, { ko: '그 사람은 정찰총국에서 왔습니다.' }, 'uk')
  const terms = part(page, 'Terms')
  await expect(terms.getByRole('button', { name: /정찰총국/ })).toContainText(
    'Головне розвідувальне бюро',
  )
  await page.keyboard.type('Він прийшов із')
  await page.keyboard.press('Alt+Shift+1')
  await expect(cell(page, 'uk', 1)).toHaveValue('Він прийшов із Головне розвідувальне бюро')
  await page.keyboard.press('Control+Z')
  await expect(cell(page, 'uk', 1)).toHaveValue('Він прийшов із')

  await cell(page, 'en', 1).focus()
  await expect(terms.getByRole('button', { name: /정찰총국/ })).toContainText(
    'Reconnaissance General Bureau',
  )
  await page.keyboard.press('Alt+Shift+1')
  await expect(cell(page, 'en', 1)).toHaveValue('Reconnaissance General Bureau')
  await page.keyboard.press('Alt+Shift+9')
  await expect(said(page)).toHaveText('There is no such term for this cell.')
  expect(await rendition(app, interview, 1, 'en')).toBeUndefined()
})

test('a term is added from a selection by keyboard alone, and found at once', async ({ app }) => {
  const { page } = app
  await openRow(app, { ko: '전기톱상어를 보았습니다.', uk: 'Бачили рибу-пилку.' }, 'ko')
  await page.keyboard.press('Control+Home')
  await cell(page, 'ko', 1).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 5))
  await page.keyboard.press('Control+Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Add a term' })
  await expect(dialog.getByRole('textbox', { name: 'Korean' })).toHaveValue('전기톱상어')
  await expect(dialog.getByRole('textbox', { name: 'Ukrainian' })).toBeFocused()
  await page.keyboard.type('риба-пилка')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sawfish')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sea')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(cell(page, 'ko', 1)).toBeFocused()
  await expect(part(page, 'Terms').getByRole('button', { name: /전기톱상어/ })).toBeVisible()

  // Again: what is there already is pointed out, and the domain is remembered.
  await page.keyboard.press('Control+Shift+T')
  await expect(dialog.getByText('1 concept in the termbase has one of these terms')).toBeVisible()
  await expect(dialog.getByText('전기톱상어 · риба-пилка · sawfish')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Domain' })).toHaveValue('sea')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('the selections of the other cells are offered with the term', async ({ app }) => {
  const { page } = app
  await openRow(app, { ko: '톱상어를 보았습니다.', uk: 'Бачили рибу.' }, 'uk')
  await cell(page, 'uk', 1).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 11))
  await cell(page, 'ko', 1).focus()
  await cell(page, 'ko', 1).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 3))
  await page.keyboard.press('Control+Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Add a term' })
  await expect(dialog.getByRole('textbox', { name: 'Korean' })).toHaveValue('톱상어')
  await expect(dialog.getByRole('textbox', { name: 'Ukrainian' })).toHaveValue('рибу')
  await expect(dialog.getByRole('textbox', { name: 'English' })).toBeFocused()
})

test('a name added once is proposed in three scripts and then found in the row', async ({
  app,
}) => {
  const { page } = app
  const interview = await openRow(app, { ko: '김정남을 보았습니다.' }, 'ko')
  await cell(page, 'ko', 1).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 3))
  await page.keyboard.press('Control+Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Add a name' })
  await expect(dialog.getByRole('textbox', { name: 'Korean' })).toHaveValue('김정남')
  await expect(dialog.getByRole('textbox', { name: 'Ukrainian' })).toHaveValue('Кім Чон Нам')
  await expect(dialog.getByRole('textbox', { name: 'English' })).toHaveValue(/^Kim /)
  // Usage beats the rule.
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Кім Чен Нам')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const names = async () => (await stored(app, interview)).names
  await expect.poll(async () => (await names()).length).toBe(1)
  expect(await names()).toMatchObject([
    {
      kind: 'person',
      forms: {
        ko: { text: '김정남', system: 'original' },
        uk: { text: 'Кім Чен Нам', system: 'usage' },
      },
    },
  ])

  await cell(page, 'uk', 1).focus()
  const hint = part(page, 'Names').getByRole('button', { name: /김정남/ })
  await expect(hint).toContainText('Кім Чен Нам')
  await page.keyboard.type('Бачили')
  await hint.click()
  await expect(cell(page, 'uk', 1)).toHaveValue('Бачили Кім Чен Нам')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await rendition(app, interview, 1, 'uk'))?.text).toContain('Нам')

  // Another spelling of it is pointed out.
  await cell(page, 'uk', 1).fill('Бачили Кім Чон Нама')
  await expect(part(page, 'Checks').locator('[data-finding="names"]')).toBeVisible()
})

test('a system’s proposal is picked by keyboard, and the name can go to the library', async ({
  app,
}) => {
  const { page } = app
  const interview = await openRow(app, { ko: '황해북도에 있었습니다.' }, 'ko')
  await cell(page, 'ko', 1).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 4))
  await page.keyboard.press('Control+Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Add a name' })
  await expect(dialog.getByRole('radio', { name: 'place' })).toBeChecked()
  const english = dialog.getByRole('radiogroup', { name: /Proposals for English/ })
  await english.getByRole('radio').last().focus()
  await page.keyboard.press('Space')
  const picked = (await english.getByRole('radio').last().getAttribute('value')) ?? ''
  await expect(dialog.getByRole('textbox', { name: 'English' })).toHaveValue(picked)
  await dialog.getByRole('radio', { name: 'the whole library' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect((await stored(app, interview)).names).toEqual([])
  const ledger = await app.call('names.list', {})
  expect(ledger).toMatchObject({ ok: true, value: { names: [{ kind: 'place' }] } })
  await cell(page, 'uk', 1).focus()
  await expect(part(page, 'Names').getByRole('button', { name: /황해북도/ })).toBeVisible()
  await expect(assistPanel(page)).toBeVisible()
})

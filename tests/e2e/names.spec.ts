import type { Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import { openResources, paintLate, storedNames } from './resourcesPage.ts'
import { newInterview, openTranscript, stored } from './transcriptPage.ts'

const side = (page: Page) => page.getByRole('complementary')

/** Writes a new name in Korean; the focus stays in its form. */
async function addName(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'New name' }).press('Enter')
  await expect(side(page).getByRole('textbox', { name: 'Korean' })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Open ${text}` })).toBeVisible()
}

test('a name is written in Korean and takes the forms that are proposed', async ({ app }) => {
  await openResources(app)
  const { page } = app
  await page.getByRole('tab', { name: 'Names' }).click()
  await page.getByRole('button', { name: 'New name' }).press('Enter')
  await expect(side(page).getByRole('textbox', { name: 'Korean' })).toBeFocused()
  await page.keyboard.type('김철수')
  await page.keyboard.press('Enter')
  await expect.poll(() => storedNames(app)).toEqual([{ ko: '김철수' }])
  await page
    .getByRole('list', { name: 'Proposals for Ukrainian' })
    .getByRole('button', { name: /Кім Чхоль Су.*Kontsevich/ })
    .press('Enter')
  await page
    .getByRole('list', { name: 'Proposals for English' })
    .getByRole('button', { name: /Gim Cheolsu.*Revised Romanization/ })
    .press('Enter')
  const whole = { ko: '김철수', uk: 'Кім Чхоль Су', en: 'Gim Cheolsu' }
  await expect.poll(() => storedNames(app)).toEqual([whole])
  await side(page).getByRole('textbox', { name: 'English' }).first().fill('Kim Chol Su')
  await page.keyboard.press('Enter')
  await expect.poll(() => storedNames(app)).toEqual([{ ...whole, en: 'Kim Chol Su' }])
  // What was given up is kept as a spelling that was seen.
  await expect(page.getByRole('table')).toContainText('Gim Cheolsu')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Open 김철수' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedNames(app)).toEqual([whole])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => storedNames(app)).toEqual([{ ...whole, en: 'Kim Chol Su' }])
  await app.restart()
  expect(await storedNames(app)).toEqual([{ ...whole, en: 'Kim Chol Su' }])
})

test('keys that are pressed before the window is painted find the name they are meant for', async ({
  app,
}) => {
  await openResources(app)
  const { page } = app
  await page.getByRole('tab', { name: 'Names' }).click()
  for (const text of ['김철수', '평양']) await addName(page, text)
  await paintLate(page)
  for (const key of ['Escape', 'Delete', 'Delete']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'New name' })).toBeFocused()
  await expect.poll(() => storedNames(app)).toEqual([])
})

test('a name that is begun while another is being saved does not take its place', async ({
  app,
  host,
}) => {
  test.skip(host === 'electron', 'the engine is slowed down through the page on loopback alone')
  await openResources(app)
  const { page } = app
  await page.getByRole('tab', { name: 'Names' }).click()
  await page.route('**/rpc/names.apply', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await addName(page, '김철수')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Open 김철수' })).toBeFocused()
  await addName(page, '평양')
  await expect.poll(() => storedNames(app)).toEqual([{ ko: '김철수' }, { ko: '평양' }])
  await expect(
    side(page)
      .getByRole('textbox', { name: /^Korean/ })
      .first(),
  ).toHaveValue('평양')
})

test('a name of the library takes a language that the program does not list', async ({ app }) => {
  await openResources(app, 'ko')
  const { page } = app
  await page.getByRole('tab', { name: '이름' }).click()
  await page.getByRole('button', { name: '새 이름' }).press('Enter')
  await expect(side(page).getByRole('textbox', { name: '한국어' })).toBeFocused()
  await page.keyboard.type('평양')
  await page.keyboard.press('Enter')
  const adder = side(page).getByRole('combobox')
  await adder.fill('crh')
  await adder.press('Enter')
  await side(page)
    .getByRole('textbox', { name: /^(크리|crh)/i })
    .fill('Phenyan')
  await page.keyboard.press('Tab')
  await expect.poll(() => storedNames(app)).toEqual([{ ko: '평양', crh: 'Phenyan' }])
})

test('a name of the interview is undone with the interview’s own undo', async ({ app }) => {
  const interview = await newInterview(app)
  await app.call('settings.change', { changes: { language: 'uk' } })
  await app.page.reload()
  const { page } = app
  const row = page.getByRole('row', { name: 'Questioning under test' })
  await row.focus()
  await row.press('Enter')
  await expect(page.getByRole('grid', { name: 'Стенограма' })).toBeVisible()
  await page.keyboard.press('Control+Alt+Digit5')
  await page.getByRole('button', { name: 'Нове ім’я' }).press('Enter')
  await expect(side(page).getByRole('textbox', { name: 'Корейська' })).toBeFocused()
  await page.keyboard.type('박영호')
  await page.keyboard.press('Enter')
  const names = async () => (await stored(app, interview)).names.map(({ forms }) => forms)
  await expect.poll(async () => (await names()).length).toBe(1)
  await expect(page.getByRole('table')).toContainText('박영호')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await names()).length).toBe(0)
  await expect(page.getByText('Імен ще немає.')).toBeVisible()
})

test('a name of the interview is kept for the library, and changed for another interview alone', async ({
  app,
}) => {
  const first = await newInterview(app)
  await app.page.reload()
  const { page } = app
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit5')
  await addName(page, '평양')
  await page.getByRole('button', { name: 'Keep for the whole library' }).press('Enter')
  await expect(page.getByText('Is among the library’s names.')).toBeVisible()
  await expect.poll(() => storedNames(app)).toEqual([{ ko: '평양' }])
  const own = (await stored(app, first)).names[0]
  expect(own?.forms['ko' as never]).toMatchObject({ text: '평양' })

  // The interview gives its own up; the library's holds there and can be changed for it alone.
  await side(page).getByRole('button', { name: 'Remove the name' }).press('Enter')
  await expect.poll(async () => (await stored(app, first)).names.length).toBe(0)
  await page.getByRole('checkbox', { name: 'Show 1 name of the library too' }).press('Space')
  await page.getByRole('button', { name: 'Open 평양' }).press('Enter')
  await expect(side(page).getByRole('textbox')).toHaveCount(0)
  await side(page)
    .getByRole('button', { name: 'Change it for this interview alone' })
    .press('Enter')
  await side(page).getByRole('textbox', { name: 'Ukrainian' }).fill('Пхеньян')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Renew it in the library’s names' })).toBeVisible()
  expect(await storedNames(app)).toEqual([{ ko: '평양' }])
  expect((await stored(app, first)).names).toHaveLength(1)
})

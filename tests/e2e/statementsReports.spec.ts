import type { Locator, Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import {
  addRow,
  addStatements,
  execute,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  stored,
} from './transcriptPage.ts'

const TEXT = 'Two soldiers were captured in Kursk.\nThey were brought to Kyiv.'

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the report' })
const pane = (page: Page): Locator =>
  page.getByRole('region', { name: 'Statements of this report' })
const field = (page: Page, name: string): Locator =>
  pane(page).getByRole('textbox', { name, exact: true })
const claims = (page: Page): Locator =>
  pane(page).getByRole('group', { name: 'Claim, in our own words' })
const sources = (page: Page, step: string): Locator =>
  pane(page).getByRole('group', { name: step, exact: true })

async function openReports(page: Page): Promise<void> {
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit2')
  await expect(page.getByRole('heading', { name: 'Reports', exact: true })).toBeVisible()
}

test('a report is pasted, a passage selected and made a statement, by keyboard alone', async ({
  app,
}) => {
  const interview = await newInterview(app)
  const { page } = app
  await openReports(page)
  await page.getByRole('button', { name: 'Add report' }).last().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('A news report')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('13.01.2025')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A news report' })).toBeVisible()

  await expect(text(page)).toBeFocused()
  await page.keyboard.insertText(TEXT)
  await page.keyboard.press('Control+Home')
  for (const _ of 'Two soldiers') await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+KeyP')

  const korean = claims(page).getByRole('textbox', { name: 'Korean' })
  await expect(korean).toBeFocused()
  await page.keyboard.type('병사 두 명이 붙잡혔다')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Двох солдатів узято в полон')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Two soldiers were taken')
  await page.keyboard.press('Tab')
  await page.keyboard.type('국정원')
  await page.keyboard.press('Enter')

  await expect
    .poll(async () => {
      const { reports, statements } = await stored(app, interview)
      return { reports, statements }
    })
    .toMatchObject({
      reports: [{ title: 'A news report', publishedOn: '2025-01-13', text: TEXT }],
      statements: [
        {
          label: 'S1',
          anchor: { start: 0, end: 12, quote: 'Two soldiers' },
          text: {
            ko: '병사 두 명이 붙잡혔다',
            uk: 'Двох солдатів узято в полон',
            en: 'Two soldiers were taken',
          },
          attribution: [{ ko: '국정원' }],
        },
      ],
    })
})

test('the attribution chain is added to, put in another order and shortened', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 1)
  const { page } = app
  const chain = async () => (await stored(app, interview)).statements[0]?.attribution
  await openReports(page)
  await pane(page).getByRole('button', { name: /^S1/ }).click()
  await sources(page, 'Who states it').getByRole('textbox', { name: 'English' }).fill('The agency')
  await page.keyboard.press('Enter')
  await expect.poll(chain).toEqual([{ en: 'The agency' }])
  await pane(page).getByRole('button', { name: 'Add', exact: true }).click()
  const second = sources(page, 'Through whom (1)')
  await second.getByRole('textbox', { name: 'English' }).fill('The newspaper')
  await page.keyboard.press('Enter')
  await second.getByRole('textbox', { name: 'Ukrainian' }).fill('Газета')
  await page.keyboard.press('Enter')
  await expect.poll(chain).toEqual([{ en: 'The agency' }, { en: 'The newspaper', uk: 'Газета' }])
  await pane(page).getByRole('button', { name: 'Move up', exact: true }).last().click()
  await expect.poll(chain).toEqual([{ en: 'The newspaper', uk: 'Газета' }, { en: 'The agency' }])
  await pane(page).getByRole('button', { name: 'Remove from the chain' }).first().click()
  await expect.poll(chain).toEqual([{ en: 'The agency' }])
})

test('passages keep their words while the text around them is edited', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 1)
  await execute(app, interview, {
    type: 'ChangeReport',
    report: 'report' as never,
    changes: { text: TEXT },
  })
  const start = TEXT.indexOf('They')
  await execute(app, interview, {
    type: 'ChangeStatement',
    statement: 'S1' as never,
    changes: { anchor: { start, end: start + 4, quote: 'They' } },
  })
  const { page } = app
  const anchor = async () => (await stored(app, interview)).statements[0]?.anchor
  await openReports(page)

  await text(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('not editable until it is unlocked')
  await expect(text(page)).toHaveValue(TEXT)

  await page.getByRole('button', { name: 'Edit text' }).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('On Monday, ')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect.poll(anchor).toEqual({ start: start + 11, end: start + 15, quote: 'They' })
  await expect(page.getByRole('button', { name: 'Go to statement S1' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to statement S1' }).click()
  await expect(claims(page)).toBeVisible()
})

test('what is typed in a form is saved when another view is shown by its key', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 1)
  const { page } = app
  await openReports(page)
  await pane(page).getByRole('button', { name: /^S1/ }).click()
  await claims(page).getByRole('textbox', { name: 'English' }).fill('Restated')
  await page.keyboard.press('Control+Alt+Digit3')
  await expect(page.getByRole('table').getByText('Restated')).toBeVisible()
  expect((await stored(app, interview)).statements[0]?.text).toEqual({ en: 'Restated' })
})

test('removing a statement says how many links go with it, and undo brings them back', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 2)
  for (const id of ['one', 'two']) {
    await addRow(app, interview, id, { ko: id })
    await execute(app, interview, {
      type: 'AddLink',
      segment: id as never,
      link: {
        id: `l-${id}` as never,
        statement: 'S1' as never,
        stance: 'supports',
        note: '',
        anchor: null,
      },
    })
  }
  const { page } = app
  const counts = async () => {
    const { segments, statements } = await stored(app, interview)
    return [statements.length, segments.flatMap((segment) => segment.links).length]
  }
  await openReports(page)
  await pane(page).getByRole('button', { name: /^S1/ }).click()
  await pane(page).getByRole('button', { name: 'Remove statement' }).click()
  const question = page.getByRole('alertdialog', { name: 'Remove statement S1?' })
  await expect(question).toContainText('2 links to it go with it')
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused()
  await page.keyboard.press('Escape')
  expect(await counts()).toEqual([2, 2])

  await pane(page).getByRole('button', { name: 'Remove statement' }).click()
  await question.getByRole('button', { name: 'Remove statement' }).click()
  await expect.poll(counts).toEqual([1, 0])
  await page.keyboard.press('Control+KeyZ')
  await expect.poll(counts).toEqual([2, 2])
})

test('a label in use is refused at its field, and statements move by keyboard', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 2)
  const { page } = app
  const labels = async () => (await stored(app, interview)).statements.map(({ label }) => label)
  await openReports(page)
  await pane(page).getByRole('button', { name: /^S2/ }).click()
  await field(page, 'Label').fill('s1')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Label')).toHaveAccessibleDescription(/already in use/)
  await field(page, 'Label').fill('two words')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Label')).toHaveAccessibleDescription(/without spaces/)
  await field(page, 'Label').fill('K-2')
  await page.keyboard.press('Enter')
  await expect.poll(labels).toEqual(['S1', 'K-2'])

  await pane(page)
    .getByRole('button', { name: /^Edit K-2/ })
    .focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(labels).toEqual(['K-2', 'S1'])
  await expect(pane(page).getByRole('button', { name: /^Edit K-2/ })).toBeFocused()
})

test.describe('composing', () => {
  test('in the report’s text, syllables arrive once and Enter breaks the line', async ({ app }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 1)
    const { page } = app
    await openReports(page)
    await text(page).focus()
    const method = await inputMethod(page)
    await method.compose(...HAN)
    await method.end('한')
    await method.compose('ㄱ', '구', '국')
    await method.end('국')
    await page.keyboard.press('Enter')
    await method.compose(...HAN)
    await method.end('한')
    await expect(text(page)).toHaveValue('한국\n한')
    await pane(page).getByRole('button', { name: /^S1/ }).focus()
    await expect.poll(async () => (await stored(app, interview)).reports[0]?.text).toBe('한국\n한')
  })

  test('into a locked text leaves it as it was', async ({ app }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 1)
    await execute(app, interview, {
      type: 'ChangeReport',
      report: 'report' as never,
      changes: { text: TEXT },
    })
    const { page } = app
    await openReports(page)
    await text(page).focus()
    const method = await inputMethod(page)
    await method.compose(...HAN)
    await method.end('한')
    await expect(text(page)).toHaveValue(TEXT)
    expect((await stored(app, interview)).reports[0]?.text).toBe(TEXT)
  })

  test('in a claim, a source’s name, a note and a report’s title, syllables arrive once', async ({
    app,
  }) => {
    const interview = await newInterview(app)
    await addStatements(app, interview, 1)
    const { page } = app
    await openReports(page)
    const method = await inputMethod(page)
    const compose = async (place: Locator) => {
      await place.fill('')
      await place.focus()
      await method.compose(...HAN)
      await method.end('한')
      await method.compose('ㄱ', '구', '국')
      await method.end('국')
      await expect(place).toHaveValue('한국')
      await page.keyboard.press('Tab')
    }
    await pane(page).getByRole('button', { name: /^S1/ }).click()
    await compose(claims(page).getByRole('textbox', { name: 'Korean' }))
    await compose(sources(page, 'Who states it').getByRole('textbox', { name: 'Korean' }))
    await compose(field(page, 'Note'))
    await page.getByRole('button', { name: 'Details' }).click()
    await compose(page.getByRole('textbox', { name: 'Title' }))
    await expect
      .poll(async () => {
        const { reports, statements } = await stored(app, interview)
        const [statement] = statements
        return [statement?.text, statement?.attribution, statement?.note, reports[0]?.title]
      })
      .toEqual([{ ko: '한국', en: 'Claim 1' }, [{ ko: '한국' }], '한국', '한국'])
  })
})

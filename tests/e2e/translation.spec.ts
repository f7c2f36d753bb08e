import type { Page } from '@playwright/test'
import { DEFAULT_TRANSLATION } from '#core/assist/translation/translationConfig.ts'
import {
  completion,
  startTranslationServer,
  type TranslationServerFixture,
} from '../fixtures/translationServer.ts'
import { type App, test as base, expect } from './dragoman.ts'
import {
  addRow,
  cell,
  expectTexts,
  newInterview,
  openTranscript,
  said,
  stored,
} from './transcriptPage.ts'

/** A real server that answers every question alike. */
const test = base.extend<{ server: TranslationServerFixture }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures it uses named here.
  server: async ({}, use) => {
    const server = await startTranslationServer(() => completion('Доброго ранку.'))
    await use(server)
    await server.close()
  },
})

/** Switches translation on in the engine, beside the window. */
async function configure(app: App, server: TranslationServerFixture): Promise<void> {
  const translation = { ...DEFAULT_TRANSLATION, enabled: true, baseUrl: server.url, model: 'm' }
  const changed = await app.call('settings.change', { changes: { translation } })
  if (!changed.ok) throw new Error(changed.error.code)
}

const machine = (page: Page) => page.locator('[data-proposal="machine"]')

test('a rendition is asked for by key, is a suggestion until it is accepted, and says where it comes from', async ({
  app,
  server,
}) => {
  const interview = await newInterview(app, ['ko', 'uk'])
  await addRow(app, interview, 'r1', { ko: '좋은 아침입니다' })
  await configure(app, server)
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  expect(server.asked).toEqual([])
  await page.keyboard.press('Control+Shift+Space')
  await expect(machine(page)).toContainText('Доброго ранку.')
  expect(server.asked).toHaveLength(1)
  await expectTexts(app, interview, [{ ko: '좋은 아침입니다' }])
  await expect(cell(page, 'uk', 1)).toHaveValue('')
  await page.keyboard.press('Control+Space')
  await expect(cell(page, 'uk', 1)).toHaveValue('Доброго ранку.')
  await page.keyboard.press('Enter')
  // Enter in the last cell has begun a new row.
  await expectTexts(app, interview, [{ ko: '좋은 아침입니다', uk: 'Доброго ранку.' }, {}])
  const { segments } = await stored(app, interview)
  expect(Object.values(segments[0]?.renditions ?? {}).map(({ origin }) => origin)).toContainEqual({
    type: 'machine',
    engine: `m (127.0.0.1:${server.port})`,
  })
})

test('nobody is asked while translation is off, and the row stays as it is', async ({
  app,
  server,
}) => {
  const interview = await newInterview(app, ['ko', 'uk'])
  await addRow(app, interview, 'r1', { ko: '네' })
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.press('Control+Shift+Space')
  await expect(said(page)).toContainText(/settings/i)
  await expect(machine(page)).toHaveCount(0)
  expect(server.asked).toEqual([])
})

test('several rows are asked for at once, can be stopped, and keep what came', async ({ app }) => {
  const interview = await newInterview(app, ['ko', 'uk'])
  for (const number of [1, 2, 3]) {
    await addRow(app, interview, `r${number}`, { ko: `${number}번 질문` })
  }
  const third = Promise.withResolvers<void>()
  const server = await startTranslationServer(() => {
    if (server.asked.length < 3) return completion(`Питання ${server.asked.length}`)
    third.resolve()
    return new Promise(() => undefined)
  })
  await configure(app, server)
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('several rows')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('dialog', { name: 'Ask the translation engine for several rows' })
  await expect(rows.getByRole('textbox', { name: 'From row' })).toHaveValue('1')
  await expect(rows.getByRole('textbox', { name: 'To row' })).toHaveValue('3')
  await expect(rows).toContainText(`127.0.0.1:${server.port} is asked for one row after the other`)
  await expect(rows).toContainText('3 rows to ask for')
  await rows.getByRole('textbox', { name: 'To row' }).fill('4')
  await expect(rows.getByRole('alert')).toContainText('Rows are numbered from 1 to 3')
  await expect(rows.getByRole('button', { name: 'Ask' })).toBeDisabled()
  await rows.getByRole('textbox', { name: 'To row' }).fill('3')
  await page.keyboard.press('Enter')
  await third.promise
  await expect(rows.getByRole('progressbar')).toContainText('2')
  await rows.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(rows).toContainText('2 suggestions have come.')
  await rows.getByRole('button', { name: 'Close' }).last().press('Enter')
  await cell(page, 'uk', 1).focus()
  await expect(machine(page)).toContainText('Питання 1')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(machine(page)).toContainText('Питання 2')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(machine(page)).toHaveCount(0)
  await expectTexts(
    app,
    interview,
    [1, 2, 3].map((number) => ({ ko: `${number}번 질문` })),
  )
  await server.close()
})

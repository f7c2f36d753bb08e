import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  completion,
  startTranslationServer,
  type TranslationServerFixture,
} from '../fixtures/translationServer.ts'
import { test as base, expect } from './dragoman.ts'
import { newInterview, openTranscript } from './transcriptPage.ts'

/** A real server that answers every question alike. */
const test = base.extend<{ server: TranslationServerFixture }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures it uses named here.
  server: async ({}, use) => {
    const server = await startTranslationServer(({ headers, body }, response) => {
      if (headers.authorization === 'Bearer wrong') {
        response.statusCode = 401
        return { error: { message: 'Incorrect API key provided' } }
      }
      return completion(body?.model === 'chatty' ? 'Sure!\n\nHere it is.' : 'Доброго ранку.')
    })
    await use(server)
    await server.close()
  },
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const part = (page: Page, name: string) => dialog(page).getByRole('region', { name, exact: true })
const translation = (page: Page) => part(page, 'Machine translation')
const state = (page: Page) => translation(page).getByRole('status')

async function openSettings(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(dialog(page)).toBeVisible()
}

/** Switches translation on and types an address, by keyboard. */
async function setUp(page: Page, address: string, model = 'test-model'): Promise<void> {
  await openSettings(page)
  await translation(page).getByRole('checkbox', { name: 'Use a translation server' }).press('Space')
  await translation(page).getByRole('textbox', { name: 'Address' }).focus()
  await page.keyboard.type(`${address}\n`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(`${model}\n`)
}

test('a server on this computer is set up and tried by keyboard, without a warning', async ({
  app,
  server,
}) => {
  const { page } = app
  await openSettings(page)
  await expect(state(page)).toHaveText('Off: nothing is sent.')
  await expect(translation(page).getByRole('textbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await setUp(page, server.url)
  await expect(state(page)).toHaveText(`On: text goes to 127.0.0.1:${server.port} when you ask.`)
  await expect(translation(page).getByRole('alert')).toHaveCount(0)
  expect(server.asked).toEqual([])
  await translation(page).getByRole('button', { name: 'Test the connection' }).press('Enter')
  await expect(translation(page)).toContainText(
    new RegExp(`127\\.0\\.0\\.1:${server.port} answered in [\\d.]+ s: “Доброго ранку\\.”`),
  )
  expect(server.asked).toHaveLength(1)
  const kept = await app.call('settings.get', {})
  expect(kept.ok && kept.value.translation).toMatchObject({
    enabled: true,
    baseUrl: server.url,
    model: 'test-model',
    acceptedOrigin: null,
  })
})

test('a test that fails says what the server said', async ({ app, server }) => {
  const { page } = app
  await setUp(page, server.url, 'chatty')
  await translation(page).getByRole('button', { name: 'Test the connection' }).press('Enter')
  await expect(translation(page).getByRole('alert')).toContainText(
    'it is talk about the text and not a translation of it',
  )
})

test('an address that is none is said to be none', async ({ app }) => {
  const { page } = app
  await setUp(page, 'somewhere')
  await expect(translation(page).getByRole('alert')).toContainText(
    '“somewhere” is not the address of a translation server',
  )
  await expect(state(page)).toHaveText('Nothing is sent: an address is missing.')
})

test('another computer is used only once its name and what it means were confirmed', async ({
  app,
}) => {
  const { page } = app
  await newInterview(app)
  await page.reload()
  await setUp(page, 'http://translation.invalid:8080')
  const warning = translation(page).getByRole('alert')
  await expect(warning).toContainText('translation.invalid:8080 is another computer')
  await expect(warning).toContainText(
    'What is said in the interview leaves this computer and goes to translation.invalid:8080',
  )
  await expect(translation(page)).toContainText('anybody on the network can read it too')
  await expect(state(page)).toHaveText(
    'Nothing is sent to translation.invalid:8080 until you allow it below.',
  )
  await expect(translation(page).getByRole('button', { name: 'Test the connection' })).toHaveCount(
    0,
  )
  const status = await app.call('translation.status', {})
  expect(status).toMatchObject({ ok: true, value: { on: false, host: '' } })
  await translation(page)
    .getByRole('button', { name: 'Allow sending to translation.invalid:8080' })
    .press('Enter')
  await expect(state(page)).toHaveText('On: text goes to translation.invalid:8080 when you ask.')

  // For as long as it is on, the status line says so; and no longer.
  await page.keyboard.press('Escape')
  await openTranscript(page)
  const line = page.getByRole('contentinfo')
  await expect(line).toContainText('Translation: translation.invalid:8080')
  await openSettings(page)
  await translation(page).getByRole('button', { name: 'Withdraw' }).press('Enter')
  await expect(state(page)).toContainText('until you allow it below')
  await page.keyboard.press('Escape')
  await expect(line).not.toContainText('Translation')
})

test('what was agreed to holds for no other address', async ({ app }) => {
  const { page } = app
  await setUp(page, 'https://one.invalid')
  await translation(page)
    .getByRole('button', { name: /Allow sending/ })
    .press('Enter')
  await expect(state(page)).toHaveText('On: text goes to one.invalid when you ask.')
  const address = translation(page).getByRole('textbox', { name: 'Address' })
  await address.fill('http://one.invalid')
  await address.press('Enter')
  await expect(state(page)).toContainText('until you allow it below')
})

test('a key is taken once, is not shown again, and goes to its server', async ({ app, server }) => {
  const { page } = app
  await setUp(page, server.url)
  const key = `sk-${randomUUID()}`
  const field = translation(page).getByLabel('Key', { exact: true })
  await expect(field).toHaveAttribute('type', 'password')
  await field.fill('with space')
  await field.press('Enter')
  await expect(translation(page)).toContainText('without spaces')
  await field.fill(key)
  await field.press('Enter')
  await expect(translation(page).getByRole('button', { name: 'Remove the key' })).toBeVisible()
  await expect(field).toHaveCount(0)
  expect(await page.content()).not.toContain(key)
  await translation(page).getByRole('button', { name: 'Test the connection' }).press('Enter')
  await expect(translation(page)).toContainText('answered in')
  expect(server.asked.at(-1)?.headers.authorization).toBe(`Bearer ${key}`)
  expect(await readFile(join(app.library, 'library.json'), 'utf8')).not.toContain(key)
  await translation(page).getByRole('button', { name: 'Remove the key' }).press('Enter')
  await expect(field).toBeVisible()
})

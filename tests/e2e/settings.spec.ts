import type { Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import { newInterview, openTranscript } from './transcriptPage.ts'

async function openSettings(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog')).toBeVisible()
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

/** Lightness of an OKLCH colour as the browser computes it, from 0 to 1. */
const lightness = (colour: string): number => Number(/oklch\(([\d.]+)/.exec(colour)?.[1])

test('the interface changes its language at once, and remembers it', async ({ app }) => {
  const { page } = app
  await openSettings(page)
  await page.getByRole('radio', { name: 'українська' }).press('Space')
  await expect(page.getByRole('dialog', { name: 'Налаштування' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await page.getByRole('radio', { name: '한국어' }).press('Space')
  await expect(page.getByRole('dialog', { name: '설정' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '비어 있는 보관함' })).toBeVisible()
  await app.restart()
  await expect(app.page.getByRole('heading', { name: '비어 있는 보관함' })).toBeVisible()
})

test('the theme follows the system until one is chosen', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('main')).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(lightness(await background(page))).toBeLessThan(0.3)
  await openSettings(page)
  await page.getByRole('radio', { name: 'Light' }).press('Space')
  await expect.poll(async () => lightness(await background(page))).toBeGreaterThan(0.9)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('light and dark')
  await page.keyboard.press('Enter')
  await expect.poll(async () => lightness(await background(page))).toBeLessThan(0.3)
})

test('the transcript’s text takes the size that was set', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  const { page } = app
  await openSettings(page)
  const larger = page.getByRole('button', { name: 'Larger', exact: true })
  for (let step = 0; step < 3; step += 1) await larger.press('Enter')
  await expect(page.getByRole('group', { name: /Size of the transcript/ })).toContainText('18 px')
  await page.keyboard.press('Escape')
  await openTranscript(page)
  const size = page
    .getByRole('textbox', { name: 'Ukrainian, row 1' })
    .evaluate((field) => getComputedStyle(field).fontSize)
  expect(await size).toBe('18px')
})

test('a key is changed, works at once, and the old one no more', async ({ app }) => {
  const { page } = app
  await openSettings(page)
  await page.getByRole('button', { name: 'Change the key of “Command palette”' }).press('Enter')
  await page.keyboard.press('Control+Shift+y')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+y')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
})

test('a key that is taken is moved only when the person says so', async ({ app }) => {
  const { page } = app
  await openSettings(page)
  const settings = page.getByRole('dialog', { name: 'Settings' })
  const recorder = settings.getByRole('button', { name: 'Change the key of “Interpreter’s note”' })
  await recorder.click()
  await page.keyboard.press('Control+k')
  await expect(settings.getByRole('alert')).toContainText('belongs to “Command palette”')
  await settings.getByRole('button', { name: 'Leave it' }).click()
  await expect(recorder.getByLabel('Ctrl+Shift+E')).toBeVisible()

  await recorder.click()
  await page.keyboard.press('Control+k')
  await settings.getByRole('button', { name: 'Move it here' }).click()
  await expect(recorder.getByLabel('Ctrl+K')).toBeVisible()
  await expect(
    settings.getByRole('button', { name: 'Change the key of “Command palette”' }),
  ).toHaveText('no key')

  await settings.getByRole('button', { name: 'Reset all keys' }).click()
  await expect(recorder.getByLabel('Ctrl+Shift+E')).toBeVisible()
  const kept = await app.call('settings.get', {})
  expect(kept.ok && kept.value.keys).toEqual({})
})

test('Escape while a key is awaited leaves the key and the dialog as they are', async ({ app }) => {
  const { page } = app
  await openSettings(page)
  const settings = page.getByRole('dialog', { name: 'Settings' })
  const recorder = settings.getByRole('button', { name: 'Change the key of “Find in the library”' })
  await recorder.click()
  await expect(recorder).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(recorder).toHaveAttribute('aria-pressed', 'false')
  await expect(settings).toBeVisible()
  await expect(recorder.getByLabel('Ctrl+Shift+F')).toBeVisible()
})

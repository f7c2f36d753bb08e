import type { Page } from '@playwright/test'
import {
  DEFAULT_TRANSLATION,
  type TranslationConfig,
} from '#core/assist/translation/translationConfig.ts'
import { type App, expect, test } from '../e2e/dragoman.ts'
import { addRow, newInterview, openTranscript } from '../e2e/transcriptPage.ts'
import { audit } from './audit.ts'

// Axe reads every element of a screen, for every screen, twice.
test.slow()

async function configure(app: App, changes: Partial<TranslationConfig>): Promise<void> {
  const translation = { ...DEFAULT_TRANSLATION, enabled: true, ...changes }
  const changed = await app.call('settings.change', { changes: { translation } })
  if (!changed.ok) throw new Error(changed.error.code)
  await app.page.reload()
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(app.page.getByRole('main')).toBeVisible()
}
const openSettings = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
}

test('the settings of a server on another computer, before and after the word of the person', async ({
  app,
}) => {
  const { page } = app
  const baseUrl = 'http://translation.invalid:8080'
  await configure(app, { baseUrl })
  await openSettings(page)
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await audit(page, 'asked for')).toEqual([])
  await configure(app, { baseUrl, acceptedOrigin: baseUrl })
  await openSettings(page)
  await expect(page.getByLabel('Key', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Add a dictionary…' }).press('Enter')
  expect(await audit(page, 'agreed to')).toEqual([])
})

test('the status line while a server is on, and asking for several rows', async ({ app }) => {
  const { page } = app
  const interview = await newInterview(app, ['ko', 'uk'])
  await addRow(app, interview, 'r1', { ko: '네' })
  const baseUrl = 'https://translation.invalid'
  await configure(app, { baseUrl, acceptedOrigin: baseUrl })
  await openTranscript(page)
  await expect(page.getByRole('contentinfo')).toContainText('Translation: translation.invalid')
  expect(await audit(page, 'status line')).toEqual([])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('several rows')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'From row' })).toBeVisible()
  expect(await audit(page, 'several rows')).toEqual([])
})

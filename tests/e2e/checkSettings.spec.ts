import type { Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const part = (page: Page, name: string) => dialog(page).getByRole('region', { name, exact: true })

async function openSettings(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(dialog(page)).toBeVisible()
}

test('a check is given another weight, which is kept', async ({ app }) => {
  const { page } = app
  await openSettings(page)
  const level = part(page, 'Checks').getByRole('button', { name: /Doubled words/ })
  await expect(level).toHaveText('Warning')
  await level.press('Enter')
  await page.getByRole('option', { name: 'Off' }).press('Enter')
  await expect(level).toHaveText('Off')
  const kept = await app.call('settings.get', {})
  expect(kept.ok && kept.value.assist.checks['doubled-word']).toBe('off')
  await part(page, 'Checks').getByRole('button', { name: 'Reset the checks' }).press('Enter')
  await expect(level).toHaveText('Warning')
})

test('a dictionary is added from two files, chosen and removed again', async ({ app, host }) => {
  test.skip(host === 'electron', 'native dialogs are answered by nobody here')
  const { page } = app
  await openSettings(page)
  const spelling = part(page, 'Spelling')
  const choose = async (button: string, name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser')
    await spelling.getByRole('button', { name: button }).press('Enter')
    await (await chooser).setFiles({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })
    await expect(spelling.getByRole('button', { name })).toBeVisible()
  }
  await spelling.getByRole('button', { name: 'Add a dictionary…' }).press('Enter')
  await spelling.getByRole('button', { name: /Language/ }).press('Enter')
  await page.getByRole('option', { name: 'Ukrainian' }).press('Enter')
  await choose('Choose the rules (.aff)', 'uk_UA.aff', 'SET UTF-8\n')
  await choose('Choose the words (.dic)', 'uk_UA.dic', 'nothing counted\n')
  await spelling.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await expect(spelling.getByRole('alert')).toContainText('the .dic file holds no words')
  await choose('uk_UA.dic', 'uk_UA.dic', '1\nрота\n')
  await spelling.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await expect(spelling.getByRole('list', { name: 'In the library' })).toContainText('uk')

  await spelling.getByRole('button', { name: /Ukrainian/ }).press('Enter')
  await page.getByRole('option', { name: /\(library\)/ }).press('Enter')
  const kept = await app.call('settings.get', {})
  const chosen = kept.ok ? Object.values(kept.value.assist.dictionaries) : []
  expect(chosen).toEqual([expect.stringMatching(/^library\/uk/)])
  await spelling.getByRole('button', { name: /^Remove uk/ }).press('Enter')
  await expect(spelling.getByRole('list')).toHaveCount(0)
  await expect(spelling.getByRole('button', { name: /Ukrainian/ })).toContainText(
    'not on this computer',
  )
})

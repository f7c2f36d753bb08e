import type { Locator, Page } from '@playwright/test'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'
import { type App, expect } from './dragoman.ts'

/** Opens the language resources from the library, with the interface in a language. */
export async function openResources(app: App, language: InterfaceLanguage = 'en'): Promise<void> {
  await app.call('settings.change', { changes: { language } })
  await app.page.reload()
  await expect(app.page.getByRole('banner').or(app.page.getByRole('main')).first()).toBeVisible()
  await app.page.keyboard.press('Control+Shift+KeyB')
  await expect(app.page.getByRole('tablist')).toBeVisible()
}

/** The cell that has the focus, as `row:column` from 0. */
export const focusedCell = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null)

/** From now on the window is painted late, as on a slow machine: keys come before the frame does. */
export async function paintLate(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.requestAnimationFrame = (draw) => Number(setTimeout(() => draw(performance.now()), 250))
    window.cancelAnimationFrame = (frame) => clearTimeout(frame)
  })
}

/** The concepts of the library's own termbase as the engine has them: their texts. */
export async function storedConcepts(app: App): Promise<readonly (readonly string[])[]> {
  const list = await app.call('terms.list', {})
  if (!list.ok) throw new Error(list.error.code)
  return list.value.concepts.map(({ terms }) => terms.map(({ text }) => text))
}

/** The names of the library: their texts by language. */
export async function storedNames(app: App): Promise<readonly Readonly<Record<string, string>>[]> {
  const list = await app.call('names.list', {})
  if (!list.ok) throw new Error(list.error.code)
  return list.value.names.map(({ forms }) =>
    Object.fromEntries(Object.entries(forms).map(([language, { text }]) => [language, text])),
  )
}

/** Presses a button that asks for a file, and gives it this one. */
export async function offerFile(
  page: Page,
  button: Locator,
  name: string,
  text: string,
): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await button.click()
  await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

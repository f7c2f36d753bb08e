import type { Page } from '@playwright/test'
import { type App, expect } from '../e2e/dragoman.ts'

/** Puts the sample into the library and opens it; its first cell has the caret. */
export async function openSample(app: App): Promise<void> {
  const added = await app.call('interview.addSample', {})
  if (!added.ok) throw new Error(added.error.code)
  await app.page.reload()
  await openFirst(app.page)
}

/** Opens the first interview of the library by keyboard. */
export async function openFirst(page: Page): Promise<void> {
  const first = page.getByRole('grid', { name: 'Interviews' }).getByRole('row').nth(1)
  await first.focus()
  await first.press('Enter')
  await expect(page.getByRole('textbox', { name: /, row \d+$/ }).first()).toBeVisible()
}

/** Starts an action by its words in the palette. */
export async function fromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette).toBeVisible()
  await page.keyboard.type(words)
  await expect(palette.getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

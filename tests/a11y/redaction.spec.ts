import { expect, test } from '../e2e/dragoman.ts'
import { form, openSection, recordInterview } from '../e2e/recordPage.ts'
import { cell, openTranscript, row } from '../e2e/transcriptPage.ts'
import { audit } from './audit.ts'

// Axe reads every element of a screen, for every screen, twice.
test.slow()

test('redacting, and what is redacted', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await recordInterview(app)
  await openTranscript(page)
  const found: string[] = []
  const look = async (screen: string) => found.push(...(await audit(page, screen)))

  await cell(page, 'ko', 1).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Shift+KeyR')
  const dialog = form(page, 'Redact a passage')
  await expect(dialog.getByRole('combobox', { name: 'Reason' })).toBeFocused()
  await look('covering a passage')
  await page.keyboard.insertText('protects a third person')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row(page, 1).getByText('redacted: protects a third person').first()).toBeVisible()
  await look('a row with a bar')
  await openSection(page, 'Redactions')
  await expect(page.getByRole('heading', { name: 'Pseudonyms' })).toBeVisible()
  await look('list of redactions')
  await page.getByRole('button', { name: /^Change or lift: / }).press('Enter')
  await expect(form(page, 'Redacted passage')).toBeVisible()
  await look('a redacted passage')
  expect(found).toEqual([])
})

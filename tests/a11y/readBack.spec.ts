import { expect, test } from '../e2e/dragoman.ts'
import {
  closeRecord,
  form,
  openSection,
  recordInterview,
  startReadBack,
  surface,
} from '../e2e/recordPage.ts'
import { cell, openTranscript, row } from '../e2e/transcriptPage.ts'
import { audit } from './audit.ts'
import { closeDialog, fromPalette } from './sample.ts'

// Axe reads every element of a screen, for every screen, twice.
test.slow()

test('reading back, remarks, corrections and closing', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await recordInterview(app)
  await openTranscript(page)
  const found: string[] = []
  const look = async (screen: string) => found.push(...(await audit(page, screen)))

  await page.keyboard.press('F9')
  await expect(form(page, 'Begin a read-back')).toBeVisible()
  await look('start of a read-back')
  await page.keyboard.press('Escape')
  await startReadBack(page)
  await page.keyboard.press('Space')
  await expect(surface(page)).toContainText('새벽 네 시에')
  await look('one segment read back')
  await page.keyboard.press('P')
  await expect(surface(page).getByRole('listitem')).toHaveCount(4)
  await look('a page read back')
  await page.keyboard.press('O')
  const objection = form(page, 'Remark on segment 2')
  await expect(objection.getByRole('textbox', { name: 'In their words' })).toBeFocused()
  await look('objection')
  await page.keyboard.insertText('다섯 시였습니다.')
  await objection.getByRole('button', { name: 'Add to the record' }).press('Enter')
  await expect(surface(page)).toBeFocused()
  await page.keyboard.press('C')
  const erratum = form(page, 'Correct segment 2')
  await expect(erratum.getByRole('textbox', { name: 'Korean, source' })).toBeFocused()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('새벽 다섯 시에 건넜습니다.')
  await expect(erratum.getByRole('checkbox', { name: /still holds/ })).toHaveCount(2)
  await look('correction')
  await erratum.getByRole('button', { name: 'Enter the correction' }).press('Enter')
  await expect(surface(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(surface(page)).toHaveCount(0)

  for (const section of ['Reading back', 'Remarks and objections', 'Corrections (errata)']) {
    await openSection(page, section)
    await look(section)
  }
  await fromPalette(page, 'Close the record')
  await expect(form(page, 'Close the record').getByRole('listitem').first()).toBeVisible()
  await look('closing')
  await closeDialog(page)
  await closeRecord(page)
  await openSection(page, 'Closing of the record')
  await look('closed record')

  await page.keyboard.press('Control+Alt+Digit1')
  await row(page, 2).locator('[data-language="ko"]').click()
  await expect(cell(page, 'ko', 2)).toBeFocused()
  await page.keyboard.press('Control+Shift+KeyS')
  await expect(page.getByRole('button', { name: /^Correct as erratum/ })).toBeVisible()
  await look('closed rows')
  expect(found).toEqual([])
})

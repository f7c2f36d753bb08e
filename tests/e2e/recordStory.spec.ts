import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { canReadBack, folded, readBack as readPdf } from '../contract/printTools.ts'
import { expect, test } from './dragoman.ts'
import { closeRecord, form, readBack, startReadBack, surface } from './recordPage.ts'
import { cell, openTranscript, stored } from './transcriptPage.ts'

// In Electron native dialogs keep the files; what is printed is the same.
test.skip(({ host }) => host === 'electron', 'files go through the page on loopback alone')

/** What nobody may read in the copy for release, as row 14 of the sample writes it. */
const PLACE = { ko: '울라지보스또크', uk: 'Владивостока', en: 'Vladivostok' } as const

const OBJECTION = '그런 말은 하지 않았습니다.'
const BEFORE = '예, 알겠습니다. 남쪽 말씨 같은데 다 알아듣겠습니다.'
const AFTER = '예, 알겠습니다. 남쪽 말씨라서 천천히 말씀해 주십시오.'

/** Goes by Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** Goes by the keys of the record to the section of this name. */
async function goToSection(page: Page, name: string): Promise<void> {
  const heading = page.getByRole('heading', { name, exact: true })
  const chosen = page
    .getByRole('tablist', { name: 'Sections of the record' })
    .getByRole('tab', { selected: true })
  while (!(await heading.isVisible())) {
    const before = await chosen.textContent()
    await page.keyboard.press('Alt+PageDown')
    await expect(chosen).not.toHaveText(before ?? '')
  }
}

/** Covers a word of a text in the dialog of redaction. */
async function coverWord(page: Page, language: string, word: string): Promise<void> {
  const words = page.getByRole('listbox', { name: `Words to cover, ${language}` })
  await tabTo(page, words)
  const option = words.getByRole('option', { name: word, exact: true })
  const id = await option.getAttribute('id')
  for (let step = 0; step < 40; step += 1) {
    if ((await words.getAttribute('aria-activedescendant')) === id) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Space')
  await expect(option).toHaveAttribute('aria-selected', 'true')
}

test('from the sample to a signed copy and one for release, by keyboard alone', async ({ app }) => {
  const { page } = app
  const sample = await app.call('interview.addSample', {})
  if (!sample.ok) throw new Error(sample.error.code)
  const { interview } = sample.value
  await page.reload()
  await openTranscript(page, 'Training exercise')

  // What is missing is entered.
  await page.keyboard.press('Control+Alt+Digit7')
  await tabTo(page, page.getByRole('textbox', { name: 'Record number', exact: true }))
  await page.keyboard.insertText('2025/7')
  await goToSection(page, 'Interpreters')
  await tabTo(page, page.getByRole('textbox', { name: 'Credentials', exact: true }))
  await page.keyboard.insertText('certified court interpreter')
  await page.keyboard.press('Control+Alt+Enter')
  await expect(page.getByRole('button', { name: /Interpreter$/ }).last()).toBeFocused()
  await goToSection(page, 'Notices and rights')
  await page.keyboard.press('Control+Alt+Enter')
  await expect(page.getByRole('button', { name: /^What a prisoner .* not recorded/ })).toBeFocused()
  await goToSection(page, 'Signatures')
  await page.keyboard.press('Control+Alt+Enter')
  await expect(page.getByRole('button', { name: /^A · Interviewee A/ })).toBeFocused()

  // It is read back, with one objection that becomes an erratum.
  await startReadBack(page)
  for (let segment = 1; segment < 4; segment += 1) {
    await page.keyboard.press('Space')
    await expect(readBack(page)).toContainText(`${segment} of 45 segments read`)
  }
  await expect(surface(page)).toContainText(BEFORE)
  await page.keyboard.press('O')
  const objection = form(page, 'Remark on segment 4')
  await expect(objection.getByRole('textbox', { name: 'In their words' })).toBeFocused()
  await page.keyboard.insertText(OBJECTION)
  await tabTo(page, objection.getByRole('button', { name: 'Add to the record' }))
  await page.keyboard.press('Enter')
  await expect(surface(page)).toBeFocused()
  await page.keyboard.press('C')
  const erratum = form(page, 'Correct segment 4')
  await expect(erratum.getByRole('textbox', { name: 'Korean, source' })).toBeFocused()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText(AFTER)
  await tabTo(page, erratum.getByRole('button', { name: 'Enter the correction' }))
  await page.keyboard.press('Enter')
  await expect(surface(page)).toContainText(AFTER)
  await page.keyboard.press('E')
  await expect(readBack(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^A · Interviewee A/ })).toBeFocused()

  // A place is redacted in every language, and the record closed.
  await page.keyboard.press('Control+Alt+Digit1')
  const korean = cell(page, 'ko', 14)
  await page.keyboard.press('Control+Home')
  for (let row = 2; row <= 14; row += 1) {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(
      page.getByRole('textbox', { name: new RegExp(`, row ${row}$`) }).first(),
    ).toBeVisible()
  }
  while (!(await korean.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.press('ArrowLeft')
  const start = (await korean.inputValue()).indexOf(PLACE.ko)
  for (let step = 0; step < start; step += 1) await page.keyboard.press('ArrowRight')
  for (const _ of PLACE.ko) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+KeyR')
  const cover = form(page, 'Redact a passage')
  await expect(cover.getByRole('combobox', { name: 'Reason' })).toBeFocused()
  await page.keyboard.insertText('identifies a person')
  await coverWord(page, 'Ukrainian', PLACE.uk)
  await coverWord(page, 'English', PLACE.en)
  await tabTo(page, cover.getByRole('button', { name: 'Cover' }))
  await page.keyboard.press('Enter')
  await expect(cover).toHaveCount(0)
  await expect(korean).toBeFocused()
  await closeRecord(page)
  await expect(korean).toBeFocused()

  // What is closed is not typed over; a correction is offered.
  await page.keyboard.press('KeyX')
  await expect(form(page, 'Correct segment 14')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(korean).toBeFocused()
  const kept = await stored(app, interview)
  expect(kept.segments[13]?.renditions['ko' as LanguageTag]?.text).toContain(PLACE.ko)
  expect(kept.entries.filter(({ kind }) => kind === 'erratum')).toMatchObject([
    { before: BEFORE, after: AFTER, reason: OBJECTION },
  ])

  // The copies go out: the record for signature and the copy for release.
  await page.keyboard.press('Control+KeyE')
  const dialog = form(page, 'Export')
  await tabTo(page, dialog.getByRole('radio', { name: /^Working copy/ }))
  const save = async (): Promise<Uint8Array> => {
    const download = page.waitForEvent('download')
    await tabTo(page, dialog.getByRole('button', { name: 'Export PDF' }))
    await page.keyboard.press('Enter')
    return readFile(await (await download).path())
  }
  await page.keyboard.press('ArrowDown')
  const signature = dialog.getByRole('radio', { name: /^Record for signature/ })
  await expect(signature).toBeChecked()
  const english = dialog.getByRole('checkbox', { name: 'English', exact: true })
  await tabTo(page, english)
  await page.keyboard.press('Space')
  await expect(english).not.toBeChecked()
  const signed = await save()
  await expect(dialog.getByText(/^Saved as .*\.signature\.ko-uk\.pdf\.$/)).toBeVisible()
  await tabTo(page, english)
  await page.keyboard.press('Space')
  await expect(english).toBeChecked()
  await tabTo(page, signature)
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Copy for release/ })).toBeChecked()
  const released = await save()
  await expect(dialog.getByText(/^Saved as .*\.release\.pdf\.$/)).toBeVisible()

  // The tools to read a PDF back are not on every machine; which are missing is told.
  if (!canReadBack) return
  const record = folded(readPdf(signed).text)
  for (const text of [BEFORE, AFTER, OBJECTION, PLACE.ko, PLACE.uk, 'certified court interpreter'])
    expect(record).toContain(folded(text))
  const copy = readPdf(released)
  const attached = Buffer.from(copy.attachment).toString('utf8')
  expect(folded(copy.text)).toContain(folded(AFTER))
  for (const place of Object.values(PLACE)) {
    for (const held of [copy.text, copy.metadata, copy.info, copy.objects, attached])
      expect(folded(held)).not.toContain(place)
    expect(Buffer.from(released).includes(place)).toBe(false)
  }
})

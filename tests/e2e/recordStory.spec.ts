import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import { STANDARD_NOTICES } from '#core/record/standardNotices.ts'
import { createFormat } from '../../renderer/i18n/useFormat.ts'
import { canReadBack, folded, readBack as readPdf } from '../contract/printTools.ts'
import { expect, test } from './dragoman.ts'
import { stored } from './transcriptPage.ts'
import { type Words, wordsOf } from './words.ts'

// In Electron native dialogs keep the files; what is printed is the same.
test.skip(({ host }) => host === 'electron', 'files go through the page on loopback alone')

/** What nobody may read in the copy for release, as row 14 of the sample writes it. */
const PLACE = { ko: '울라지보스또크', uk: 'Владивостока', en: 'Vladivostok' } as const

const CREDENTIALS = 'certified court interpreter'
const OBJECTION = '그런 말은 하지 않았습니다.'
const BEFORE = '예, 알겠습니다. 남쪽 말씨 같은데 다 알아듣겠습니다.'
const AFTER = '예, 알겠습니다. 남쪽 말씨라서 천천히 말씀해 주십시오.'

/** Goes by Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** Goes by Tab to a button or a box, and presses the key. */
async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes by the keys of the record to the section of this name. */
async function goToSection(page: Page, t: Words, section: string): Promise<void> {
  const name = t(`record:section.${section}`)
  const heading = page.getByRole('heading', { name, exact: true })
  const chosen = page
    .getByRole('tablist', { name: t('record:sections') })
    .getByRole('tab', { selected: true })
  while (!(await heading.isVisible())) {
    const before = await chosen.textContent()
    await page.keyboard.press('Alt+PageDown')
    await expect(chosen).not.toHaveText(before ?? '')
  }
}

/** Covers a word of a text in the dialog of redaction, unless it is proposed already. */
async function coverWord(page: Page, words: Locator, word: string): Promise<void> {
  await tabTo(page, words)
  const option = words.getByRole('option', { name: word, exact: true })
  const id = await option.getAttribute('id')
  for (let step = 0; step < 40; step += 1) {
    if ((await words.getAttribute('aria-activedescendant')) === id) break
    await page.keyboard.press('ArrowRight')
  }
  if ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('Space')
  await expect(option).toHaveAttribute('aria-selected', 'true')
}

for (const language of INTERFACE_LANGUAGES) {
  test(`from the sample to a signed copy and one for release, by keyboard alone, in ${language}`, async ({
    app,
  }) => {
    const { page } = app
    const t = wordsOf(language)
    const { language: nameOf, languageTitle } = createFormat(language)
    const box = (name: string) => page.getByRole('textbox', { name, exact: true })
    const button = (name: string | RegExp) => page.getByRole('button', { name })
    const form = (name: string) => page.getByRole('dialog', { name, exact: true })
    const cell = (tag: string, number: number) =>
      box(t('transcript:cell', { language: nameOf(tag), number }))
    const reading = form(t('readBack:view.label', { language: languageTitle('ko') }))
    const surface = reading.getByRole('region', { name: t('readBack:view.surface') })

    // The sample is opened.
    const sample = await app.call('interview.addSample', {})
    if (!sample.ok) throw new Error(sample.error.code)
    const { interview } = sample.value
    await app.call('settings.change', { changes: { language } })
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.getByRole('row', { name: 'Training exercise' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(cell('ko', 1).or(cell('uk', 1)).or(cell('en', 1)).first()).toBeVisible()

    // What is missing is entered.
    await page.keyboard.press('Control+Alt+Digit7')
    await tabTo(page, box(t('record:header.recordNumber')))
    await page.keyboard.type('2025/7')
    await goToSection(page, t, 'interpreters')
    await tabTo(page, box(t('record:interpreters.credentials')))
    await page.keyboard.type(CREDENTIALS)
    await page.keyboard.press('Control+Alt+Enter')
    await expect(button(/^INT · /).last()).toBeFocused()
    await goToSection(page, t, 'notices')
    await page.keyboard.press('Control+Alt+Enter')
    const notice = STANDARD_NOTICES[0]?.title[language as string as LanguageTag] ?? ''
    await expect(button(new RegExp(`^${notice}.*${t('record:notices.noReply')}`))).toBeFocused()
    await goToSection(page, t, 'signatures')
    await page.keyboard.press('Control+Alt+Enter')
    const firstPlace = button(new RegExp(`^A · .*${t('record:signatureState.open')}`))
    await expect(firstPlace).toBeFocused()

    // It is read back, with one objection that becomes an erratum.
    await page.keyboard.press('F9')
    await press(
      page,
      form(t('readBack:start.title')).getByRole('button', { name: t('readBack:start.begin') }),
    )
    await expect(surface).toBeFocused()
    for (let read = 1; read < 4; read += 1) {
      await page.keyboard.press('Space')
      await expect(reading).toContainText(t('readBack:progress', { read, count: 45 }))
    }
    await expect(surface).toContainText(BEFORE)
    await page.keyboard.press('KeyO')
    const objection = form(t('readBack:remark.titleRow', { number: 4 }))
    await expect(objection.getByRole('textbox', { name: t('readBack:field.text') })).toBeFocused()
    await page.keyboard.type(OBJECTION)
    await press(page, objection.getByRole('button', { name: t('readBack:remark.add') }))
    await expect(surface).toBeFocused()
    await page.keyboard.press('KeyC')
    const erratum = form(t('readBack:erratum.title', { number: 4 }))
    const source = t('readBack:erratum.source', { language: languageTitle('ko') })
    await expect(erratum.getByRole('textbox', { name: source })).toBeFocused()
    await page.keyboard.press('Control+KeyA')
    await page.keyboard.type(AFTER)
    await press(page, erratum.getByRole('button', { name: t('readBack:erratum.enter') }))
    await expect(surface).toContainText(AFTER)
    await page.keyboard.press('KeyE')
    await expect(reading).toHaveCount(0)
    await expect(firstPlace).toBeFocused()

    // A place is redacted in every language, and the record closed.
    await page.keyboard.press('Control+Alt+Digit1')
    const korean = cell('ko', 14)
    await page.keyboard.press('Control+Home')
    for (let row = 2; row <= 14; row += 1) {
      await page.keyboard.press('Alt+ArrowDown')
      await expect(cell('ko', row)).toBeVisible()
    }
    while (!(await korean.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Alt+ArrowLeft')
    await page.keyboard.press('Control+KeyA')
    await page.keyboard.press('ArrowLeft')
    const start = (await korean.inputValue()).indexOf(PLACE.ko)
    for (let step = 0; step < start; step += 1) await page.keyboard.press('ArrowRight')
    for (const _ of PLACE.ko) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+KeyR')
    const cover = form(t('redaction:cover.title'))
    await expect(cover.getByRole('combobox', { name: t('redaction:reason') })).toBeFocused()
    await page.keyboard.type('identifies a person')
    for (const tag of ['uk', 'en'] as const) {
      const name = t('redaction:cover.words', { language: languageTitle(tag) })
      await coverWord(page, page.getByRole('listbox', { name }), PLACE[tag])
    }
    await press(page, cover.getByRole('button', { name: t('redaction:cover.do'), exact: true }))
    await expect(cover).toHaveCount(0)
    await expect(korean).toBeFocused()

    await page.keyboard.press('Control+KeyK')
    const palette = form(t('keys:action.app.palette'))
    await expect(palette).toBeVisible()
    await page.keyboard.type(t('keys:action.record.close'))
    await expect(palette.getByRole('option').first()).toContainText(t('keys:action.record.close'))
    await page.keyboard.press('Enter')
    const closing = form(t('keys:action.record.close'))
    await press(page, closing.getByRole('checkbox'), 'Space')
    await press(page, closing.getByRole('button', { name: t('closing:close'), exact: true }))
    await expect(closing).toHaveCount(0)
    await expect(korean).toBeFocused()

    // What is closed is not typed over; a correction is offered.
    await page.keyboard.press('KeyX')
    const correction = form(t('readBack:erratum.title', { number: 14 }))
    await expect(correction).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(korean).toBeFocused()
    const kept = await stored(app, interview)
    expect(kept.segments[13]?.renditions['ko' as LanguageTag]?.text).toContain(PLACE.ko)
    expect(kept.entries.filter(({ kind }) => kind === 'erratum')).toMatchObject([
      { before: BEFORE, after: AFTER, reason: OBJECTION },
    ])
    expect(kept.entries).toContainEqual(expect.objectContaining({ credentials: CREDENTIALS }))

    // The copies go out: the record for signature and the copy for release.
    await page.keyboard.press('Control+KeyE')
    const dialog = form(t('export:title'))
    const copy = (name: string) =>
      dialog.getByRole('radio', { name: new RegExp(`^${t(`export:copies.${name}`)}`) })
    const save = async (ending: string): Promise<Uint8Array> => {
      const download = page.waitForEvent('download')
      await press(page, dialog.getByRole('button', { name: t('export:start', { format: 'PDF' }) }))
      const bytes = await readFile(await (await download).path())
      const name = (await download).suggestedFilename()
      expect(name).toMatch(new RegExp(`\\.${ending}\\.pdf$`))
      await expect(dialog.getByText(t('export:saved', { name }))).toBeVisible()
      return bytes
    }
    await tabTo(page, copy('working'))
    await page.keyboard.press('ArrowDown')
    await expect(copy('signature')).toBeChecked()
    const english = dialog.getByRole('checkbox', { name: languageTitle('en'), exact: true })
    await press(page, english, 'Space')
    await expect(english).not.toBeChecked()
    const signed = await save('signature\\.ko-uk')
    await press(page, english, 'Space')
    await expect(english).toBeChecked()
    await tabTo(page, copy('signature'))
    await page.keyboard.press('ArrowDown')
    await expect(copy('release')).toBeChecked()
    const released = await save('release')

    // What is printed is the same whatever the interface's language. The tools to read a PDF back
    // are not on every machine; which are missing is told.
    if (language !== 'en' || !canReadBack) return
    const record = folded(readPdf(signed).text)
    for (const text of [BEFORE, AFTER, OBJECTION, PLACE.ko, PLACE.uk, CREDENTIALS])
      expect(record).toContain(folded(text))
    const copyForRelease = readPdf(released)
    const attached = Buffer.from(copyForRelease.attachment).toString('utf8')
    expect(folded(copyForRelease.text)).toContain(folded(AFTER))
    for (const place of Object.values(PLACE)) {
      const { text, metadata, info, objects } = copyForRelease
      for (const held of [text, metadata, info, objects, attached])
        expect(folded(held)).not.toContain(place)
      expect(Buffer.from(released).includes(place)).toBe(false)
    }
  })
}

import type { Locator } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import { closeRecord, form, openSection, recordInterview } from './recordPage.ts'
import { cell, execute, openTranscript, row, stored, TITLE } from './transcriptPage.ts'

test('says what is open before it closes, and closes only when it is meant', async ({ app }) => {
  const { page } = app
  const interview = await recordInterview(app)
  await openTranscript(page)
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('Close the record')
  await page.keyboard.press('Enter')
  const dialog = form(page, 'Close the record')
  await expect(dialog).toContainText('12 renditions are drafts')
  await expect(dialog).toContainText('4 segments were not read back')
  await expect(dialog).toContainText('Not recorded:')
  const close = dialog.getByRole('button', { name: 'Close the record' })
  await expect(close).toBeDisabled()

  // Each open point leads to where it is.
  await dialog.getByRole('button', { name: 'Show the first draft' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(cell(page, 'ko', 1)).toBeFocused()
  expect((await stored(app, interview)).closings).toEqual([])

  await closeRecord(page)
  await expect(page.getByRole('contentinfo')).toContainText(/Closed .*, frame \d+, [0-9a-f]{8}/)
  const { closings } = await stored(app, interview)
  expect(closings).toMatchObject([
    { by: 'Q', lastSegment: 'row-4', open: { drafts: 12, unread: 4 } },
  ])
})

test('leads from what is not recorded to the first section of it', async ({ app }) => {
  const { page } = app
  const interview = await recordInterview(app)
  await execute(app, interview, {
    type: 'AddEntry',
    entry: {
      kind: 'header',
      id: 'header' as never,
      recordNumber: '7',
      authority: '',
      place: '',
      marking: '',
      verbatim: 'unknown',
      recording: 'unknown',
      noRecordingReason: '',
    },
  })
  await page.reload()
  await openTranscript(page)
  await openSection(page, 'Custody log')
  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('Close the record')
  await page.keyboard.press('Enter')
  const dialog = form(page, 'Close the record')
  const first = /Not recorded: (persons|sittings|interpreters)/
  await expect(dialog).toContainText(first)
  const said = first.exec((await dialog.textContent()) ?? '')?.[1] ?? ''
  await dialog.getByRole('button', { name: 'Show the record’s sections' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  const chosen = page
    .getByRole('tablist', { name: 'Sections of the record' })
    .locator('[aria-selected="true"]')
  await expect(chosen).toContainText(said, { ignoreCase: true })
  // The hands are in it at once.
  await expect(
    page.getByRole('tabpanel', { name: new RegExp(said, 'i') }).locator(':focus'),
  ).toHaveCount(1)
})

test('refuses to type over what is closed, and offers an erratum', async ({ app }) => {
  const { page } = app
  const interview = await recordInterview(app)
  await openTranscript(page)
  await closeRecord(page)
  const korean = cell(page, 'ko', 2)
  await row(page, 2).locator('[data-language="ko"]').click()
  await expect(korean).toBeFocused()
  await expect(korean).toHaveAttribute('readonly', '')
  await expect(row(page, 2)).toContainText('closed')
  await page.keyboard.press('KeyX')
  const erratum = form(page, 'Correct segment 2')
  await expect(erratum.getByRole('textbox', { name: 'Korean, source' })).toBeFocused()
  await expect(erratum.getByRole('textbox', { name: 'Korean, source' })).toHaveValue(
    '새벽 네 시에 건넜습니다.',
  )
  await erratum.getByRole('button', { name: 'Enter the correction' }).press('Enter')
  await expect(erratum.getByRole('alert')).toContainText('reason')
  await erratum.getByRole('textbox', { name: 'Korean, source' }).fill('새벽 다섯 시에 건넜습니다.')
  await erratum.getByRole('textbox', { name: 'Reason' }).fill('A slip of the interpreter')
  await erratum.getByRole('button', { name: 'Enter the correction' }).press('Enter')
  await expect(erratum).toHaveCount(0)
  await expect(korean).toHaveValue('새벽 다섯 시에 건넜습니다.')
  const { entries, segments } = await stored(app, interview)
  expect(entries).toMatchObject([
    { kind: 'erratum', before: '새벽 네 시에 건넜습니다.', after: '새벽 다섯 시에 건넜습니다.' },
  ])
  expect(segments).toHaveLength(4)

  // Whatever else would change the row is refused with its reason.
  await korean.focus()
  for (const chord of [
    'Control+Shift+KeyS',
    'Control+Shift+KeyM',
    'Alt+Shift+ArrowUp',
    'Control+1',
  ]) {
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press(chord)
    await expect(
      page.getByRole('status').filter({ hasText: 'can no longer be changed' }),
    ).toBeVisible()
  }
  await expect(page.getByRole('button', { name: /^Correct as erratum/ })).toBeVisible()
  expect((await stored(app, interview)).segments).toEqual(segments)
})

test('shows what is closed read-only with the reason; the pseudonym alone is written', async ({
  app,
}) => {
  const { page } = app
  const interview = await recordInterview(app)
  await openTranscript(page)
  await closeRecord(page)
  await page.keyboard.press('Control+Alt+Digit4')
  const people = page.getByRole('region', { name: 'Participants' })
  const field = (place: Locator, name: string) => place.getByRole('textbox', { name, exact: true })
  await people.getByRole('button', { name: /^A\b/ }).press('Enter')
  await expect(people).toContainText(/Named in the record that was closed on .* pseudonym/)
  for (const name of ['Label', 'Name', 'Note'])
    await expect(field(people, name)).toHaveAttribute('readonly', '')
  await expect(people.getByRole('button', { name: /Role$/ })).toBeDisabled()
  await expect(people.getByRole('checkbox', { name: 'Korean' })).toBeDisabled()
  await expect(people.getByRole('button', { name: 'Remove participant' })).toHaveCount(0)
  await field(people, 'Pseudonym').focus()
  await page.keyboard.insertText('Witness 1')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(app, interview)).participants[1]?.pseudonym)
    .toBe('Witness 1')
  const sittings = page.getByRole('region', { name: /^Sittings/ })
  await sittings.getByRole('button', { expanded: false }).first().press('Enter')
  await expect(field(sittings, 'Place')).toHaveAttribute('readonly', '')
  await expect(sittings).toContainText(/Closed with the record on/)

  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('Interview details')
  await page.keyboard.press('Enter')
  const details = form(page, 'Interview details')
  await expect(field(details, 'Title')).toHaveAttribute('readonly', '')
  await expect(details).toContainText(/Closed with the record on/)
})

test('goes on in a new sitting, which is closed in its turn', async ({ app }) => {
  const { page } = app
  const interview = await recordInterview(app)
  await openTranscript(page)
  await closeRecord(page)

  // A new row has no sitting to stand in; the way out is offered beside the refusal.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'this sitting' })).toBeVisible()
  expect((await stored(app, interview)).segments).toHaveLength(4)
  await page.getByRole('button', { name: /^Begin a new sitting/ }).press('Enter')
  await expect(row(page, 5)).toBeVisible()
  await page.keyboard.insertText('다시 시작하겠습니다.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await stored(app, interview)).segments.length).toBe(6)
  await expect(page.getByRole('contentinfo')).toContainText('Continued after the closing')

  await closeRecord(page)
  await expect(page.getByRole('contentinfo')).toContainText(/Closed /)
  const { closings, sittings, segments } = await stored(app, interview)
  expect(closings.map((closing) => closing.sittings)).toEqual([['sitting'], [sittings.at(-1)?.id]])
  expect(closings.at(-1)?.lastSegment).toBe(segments.at(-1)?.id)
  await expect(row(page, 1)).toContainText('closed')
  await expect(row(page, 5)).toContainText('closed')

  await page.keyboard.press('Control+Shift+KeyO')
  await expect(page.getByRole('row', { name: TITLE })).toContainText(/Closed /)
})

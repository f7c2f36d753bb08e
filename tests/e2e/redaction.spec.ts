import type { NameId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { learnt } from './assistPage.ts'
import { type App, expect, test } from './dragoman.ts'
import { form, openSection } from './recordPage.ts'
import {
  addPeople,
  addRow,
  cell,
  execute,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  row,
  said,
  stored,
} from './transcriptPage.ts'

const [KO, UK, EN] = ['ko', 'uk', 'en'] as LanguageTag[] as [LanguageTag, LanguageTag, LanguageTag]

/** Two rows of an invented exercise, with a person of the ledger in both. */
async function namedInterview(app: App) {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await execute(app, interview, {
    type: 'AddName',
    name: {
      id: 'ri' as NameId,
      kind: 'person',
      forms: {
        [KO]: { text: '리영호', system: 'original', variants: [] },
        [UK]: { text: 'Лі Йон Хо', system: 'usage', variants: [] },
        [EN]: { text: 'Ri Yong-ho', system: 'usage', variants: [] },
      },
      note: '',
    },
  })
  await addRow(
    app,
    interview,
    'row-1',
    { ko: '리영호가 보냈습니다.', uk: 'Послав Лі Йон Хо.', en: 'He sent me.' },
    'A',
  )
  await addRow(
    app,
    interview,
    'row-2',
    { ko: '리영호를 봤습니다.', uk: 'Бачив Лі Йон Хо.', en: 'I saw Ri Yong-ho.' },
    'A',
  )
  await app.page.reload()
  return interview
}

/** What is covered, a row each, by language. */
async function covered(app: App, interview: Awaited<ReturnType<typeof namedInterview>>) {
  const { segments } = await stored(app, interview)
  return segments.map(({ redactions, renditions }) =>
    redactions
      .map(
        ({ language, start, end }) => `${language} ${renditions[language]?.text.slice(start, end)}`,
      )
      .sort(),
  )
}

test('covers a name with its counterparts and its other places by keyboard, and lifts it', async ({
  app,
}) => {
  const { page } = app
  const interview = await namedInterview(app)
  await openTranscript(page)
  await cell(page, 'ko', 1).focus()
  await page.keyboard.press('Control+Home')
  await expect(cell(page, 'ko', 1)).toBeFocused()
  await page.keyboard.press('Home')
  for (const _ of '리영호') await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+KeyR')
  const dialog = form(page, 'Redact a passage')
  const reason = dialog.getByRole('combobox', { name: 'Reason' })
  await expect(reason).toBeFocused()
  await expect(dialog.getByRole('option', { selected: true })).toHaveText([
    '리영호',
    'Лі',
    'Йон',
    'Хо',
  ])
  await expect(dialog.getByText('No counterpart was found here.')).toBeVisible()

  // Without a reason nothing is covered.
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  const ime = await inputMethod(page)
  await ime.compose(...HAN)
  await ime.end('한')
  await expect(reason).toHaveValue('한')
  await page.keyboard.insertText(' 사람을 보호함')

  // The words that nothing tells are chosen by hand.
  await dialog.getByRole('listbox', { name: 'Words to cover, English' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByText('No counterpart was found here.')).toHaveCount(0)
  await expect(
    dialog.getByRole('checkbox', { name: 'Also cover its other places in the interview (3)' }),
  ).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(cell(page, 'ko', 1)).toBeFocused()
  await expect
    .poll(() => covered(app, interview))
    .toEqual([
      ['en He', 'ko 리영호', 'uk Лі Йон Хо'],
      ['en Ri Yong-ho', 'ko 리영호', 'uk Лі Йон Хо'],
    ])
  await expect(row(page, 2).getByText('redacted: 한 사람을 보호함')).toHaveCount(3)

  // An edit in the passage stays covered.
  await page.keyboard.press('Home')
  await page.keyboard.insertText('김')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await covered(app, interview))[0]).toContain('ko 김리영호')

  await cell(page, 'ko', 1).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+KeyR')
  const lifting = form(page, 'Redacted passage')
  await expect(lifting.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await lifting.getByRole('button', { name: 'Lift in all 6 places' }).press('Enter')
  await expect(lifting).toHaveCount(0)
  await expect.poll(() => covered(app, interview)).toEqual([[], []])
  await page.keyboard.press('Control+KeyZ')
  await expect.poll(async () => (await covered(app, interview))[1]?.length).toBe(3)
})

test('proposes the terms of the row for a unit that is covered', async ({ app }) => {
  const { page } = app
  const interview = await newInterview(app)
  const texts = { ko: '정찰총국에서 왔습니다.', uk: 'Із Головного розвідувального бюро.' }
  await addRow(app, interview, 'one', texts)
  await learnt(app, interview)
  await page.reload()
  await openTranscript(page)
  await cell(page, 'ko', 1).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Shift+KeyR')
  await expect(form(page, 'Redact a passage').getByRole('option', { selected: true })).toHaveText([
    '정찰총국에서',
    'Головного',
    'розвідувального',
    'бюро',
  ])
})

test('lists what is covered, changes its reason, and gives a person of the ledger a pseudonym', async ({
  app,
}) => {
  const { page } = app
  const interview = await namedInterview(app)
  await openTranscript(page)
  await cell(page, 'ko', 1).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Shift+KeyR')
  const dialog = form(page, 'Redact a passage')
  await dialog.getByRole('combobox', { name: 'Reason' }).focus()
  await page.keyboard.insertText('protects a third person')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  await openSection(page, 'Redactions')
  await expect(page.getByText('protects a third person')).toBeVisible()
  await page.getByRole('button', { name: 'Change or lift: protects a third person' }).press('Enter')
  const changing = form(page, 'Redacted passage')
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('protects a witness')
  await page.keyboard.press('Enter')
  await expect(changing).toHaveCount(0)
  await expect(page.getByText('protects a witness')).toBeVisible()

  // What an edit deletes stays in the list, with the words that stay covered elsewhere.
  await execute(app, interview, {
    type: 'CommitRendition',
    segment: 'row-1' as SegmentId,
    language: KO,
    text: '그가 보냈습니다.',
    author: null,
    origin: { type: 'typed' },
  })
  await execute(app, interview, {
    type: 'CommitRendition',
    segment: 'row-1' as SegmentId,
    language: KO,
    text: '',
    author: null,
    origin: { type: 'typed' },
  })
  await page.reload()
  await openTranscript(page)
  await openSection(page, 'Redactions')
  const deleted = page.getByRole('listitem').filter({ hasText: 'deleted from the text' })
  await expect(deleted.last()).toContainText('리영호')

  await page.getByRole('textbox', { name: /리영호/ }).focus()
  await page.keyboard.insertText('Person X')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(app, interview)).entries)
    .toEqual([expect.objectContaining({ kind: 'pseudonym', name: 'ri', pseudonym: 'Person X' })])
})

test('asks for a passage where none is chosen', async ({ app }) => {
  const { page } = app
  await namedInterview(app)
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+Shift+KeyR')
  await expect(said(page)).toContainText('Select the words to redact')
})

test('stores marks in the words of the column, and takes seconds from the keyboard', async ({
  app,
}) => {
  const { page } = app
  const interview = await namedInterview(app)
  await openTranscript(page)
  await cell(page, 'uk', 1).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Period')
  await expect(page.getByRole('combobox', { name: 'Mark' })).toBeFocused()
  await page.keyboard.insertText('4')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'uk', 1)).toHaveValue('Послав Лі Йон Хо. [пауза 4 с]')
  await page.keyboard.insertText(' [nods] (?тоді)')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(app, interview)).segments[0]?.renditions[UK]?.text)
    .toBe('Послав Лі Йон Хо. [пауза 4 с] [киває] [нечітко: тоді]')
})

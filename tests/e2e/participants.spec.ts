import type { Locator, Page } from '@playwright/test'
import { expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  cell,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  stored,
} from './transcriptPage.ts'

const people = (page: Page): Locator => page.getByRole('region', { name: 'Participants' })
const sittings = (page: Page): Locator => page.getByRole('region', { name: /^Sittings/ })
const line = (page: Page, label: string): Locator =>
  people(page).getByRole('button', { name: new RegExp(`^${label}\\b`) })
const field = (place: Locator, name: string): Locator =>
  place.getByRole('textbox', { name, exact: true })

async function openParticipants(page: Page): Promise<void> {
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit4')
  await expect(people(page)).toBeVisible()
}

test('adds a participant by keyboard, with a label of their role and the name waiting', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  const { page } = app
  await openParticipants(page)
  await page.getByRole('button', { name: 'Add participant' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Interviewee', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(people(page), 'Name')).toBeFocused()
  await page.keyboard.type('Interviewee B')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Witness 2')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(app, interview)).participants.at(-1))
    .toMatchObject({
      role: 'interviewee',
      label: 'A2',
      name: 'Interviewee B',
      pseudonym: 'Witness 2',
    })
  await expect(line(page, 'A2')).toContainText('Witness 2')
})

test('refuses a label in use at its field, and keeps what is in use', async ({ app }) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addRow(app, interview, 'one', { ko: '하나' }, 'A')
  const { page } = app
  await openParticipants(page)
  await line(page, 'A').click()
  await field(people(page), 'Label').fill('q')
  await page.keyboard.press('Enter')
  await expect(field(people(page), 'Label')).toHaveAccessibleDescription(/“q” is already in use/)
  await people(page).getByRole('button', { name: 'Remove participant' }).click()
  await expect(people(page).getByText(/cannot be removed yet/)).toBeVisible()
  expect((await stored(app, interview)).participants.map(({ label }) => label)).toEqual([
    'Q',
    'A',
    'INT',
  ])
})

test('puts participants in another order and removes one, and undo brings it back', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  const { page } = app
  const labels = async () => (await stored(app, interview)).participants.map(({ label }) => label)
  await openParticipants(page)
  await line(page, 'INT').focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(labels).toEqual(['Q', 'INT', 'A'])
  await expect(line(page, 'INT')).toBeFocused()
  await page.keyboard.press('Enter')
  await people(page).getByRole('button', { name: 'Remove participant' }).click()
  await expect.poll(labels).toEqual(['Q', 'A'])
  await page.keyboard.press('Control+KeyZ')
  await expect.poll(labels).toEqual(['Q', 'INT', 'A'])
})

test('who is typing becomes the author of what is typed', async ({ app }) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addRow(app, interview, 'one', { ko: '하나' }, 'A')
  const { page } = app
  await openParticipants(page)
  await page.getByRole('button', { name: /I am$/ }).click()
  await page.getByRole('option', { name: /INT/ }).click()
  await page.getByRole('radio', { name: 'translated later' }).check({ force: true })
  await page.keyboard.press('Control+Alt+Digit1')
  await cell(page, 'en', 1).click()
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await stored(app, interview)).segments[0]?.renditions['en' as never])
    .toMatchObject({ text: 'One', author: 'INT', kind: 'translated' })
})

test('records a sitting: when on the interview’s clock, where, and who was present', async ({
  app,
}) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  const { page } = app
  const second = async () => (await stored(app, interview)).sittings[1]
  await openParticipants(page)
  await page.getByRole('button', { name: 'Add sitting' }).click()
  await field(sittings(page), 'Start').fill('2025-01-14 10:04')
  await page.keyboard.press('Enter')
  await field(sittings(page), 'End').fill('9:30')
  await page.keyboard.press('Enter')
  await expect(field(sittings(page), 'End')).toHaveAccessibleDescription(/before the start/)
  await field(sittings(page), 'End').fill('10:49')
  await page.keyboard.press('Enter')
  await field(sittings(page), 'Place').fill('Kyiv')
  await page.keyboard.press('Enter')
  await sittings(page).getByRole('checkbox', { name: /^INT/ }).focus()
  await page.keyboard.press('Space')
  await expect.poll(second).toMatchObject({
    startedAt: '2025-01-14T08:04:00.000Z',
    endedAt: '2025-01-14T08:49:00.000Z',
    place: 'Kyiv',
    present: ['INT'],
  })
  await field(sittings(page), 'Start').fill('soon')
  await page.keyboard.press('Enter')
  await expect(field(sittings(page), 'Start')).toHaveAccessibleDescription(/Write date and time/)
})

test('composes names and notes without doubling or losing a syllable', async ({ app }) => {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  const { page } = app
  await openParticipants(page)
  const method = await inputMethod(page)
  await line(page, 'A').click()
  for (const name of ['Name', 'Pseudonym', 'Note']) {
    await field(people(page), name).focus()
    await method.compose(...HAN)
    await method.end('한')
    await method.compose('ㄱ', '구', '국')
    await method.end('국')
    await expect(field(people(page), name)).toHaveValue('한국')
    await page.keyboard.press('Tab')
  }
  await expect
    .poll(async () => (await stored(app, interview)).participants[1])
    .toMatchObject({ name: '한국', pseudonym: '한국', note: '한국' })
})

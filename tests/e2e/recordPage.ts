import type { Locator, Page } from '@playwright/test'
import type { InterviewId } from '#core/interview/ids.ts'
import { type App, expect } from './dragoman.ts'
import { addPeople, addRow, newInterview } from './transcriptPage.ts'

/** Four rows of an invented exercise, asked in Ukrainian and answered in Korean. */
export const ROWS = [
  [
    'Q',
    {
      uk: 'Коли ви перейшли річку?',
      ko: '언제 강을 건넜습니까?',
      en: 'When did you cross the river?',
    },
  ],
  [
    'A',
    { ko: '새벽 네 시에 건넜습니다.', uk: 'О четвертій ранку.', en: 'At four in the morning.' },
  ],
  ['Q', { uk: 'Скільки вас було?', ko: '몇 명이었습니까?', en: 'How many were you?' }],
  ['A', { ko: '모두 아홉 명이었습니다.', uk: 'Нас було дев’ятеро.', en: 'There were nine of us.' }],
] as const

/** An interview with an investigator, an interviewee, an interpreter and four rows. */
export async function recordInterview(app: App): Promise<InterviewId> {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  for (const [at, [speaker, texts]] of ROWS.entries()) {
    await addRow(app, interview, `row-${at + 1}`, texts, speaker)
  }
  await app.page.reload()
  return interview
}

/** The window of a read-back. */
export const readBack = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^Read-back in / })

/** What is read: the keys belong to it. */
export const surface = (page: Page): Locator =>
  readBack(page).getByRole('region', { name: 'The text that is read' })

/** Begins a read-back of everything, or goes on with the one that was begun. */
export async function startReadBack(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  const form = page.getByRole('dialog', { name: 'Begin a read-back' })
  await expect(form.or(readBack(page))).toBeVisible()
  if (await form.isVisible()) await form.getByRole('button', { name: 'Begin' }).press('Enter')
  await expect(surface(page)).toBeFocused()
}

/** The form that lies over everything else, by its title. */
export const form = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('dialog', { name })

/** Turns to a section of the record. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Alt+Digit7')
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** Closes the record through its dialog. */
export async function closeRecord(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette).toBeVisible()
  await page.keyboard.type('Close the record')
  await expect(palette.getByRole('option').first()).toContainText('Close the record')
  await page.keyboard.press('Enter')
  const dialog = form(page, 'Close the record')
  await dialog.getByRole('checkbox').press('Space')
  await dialog.getByRole('button', { name: 'Close the record' }).press('Enter')
  await expect(dialog).toHaveCount(0)
}

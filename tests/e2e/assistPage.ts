import type { Locator, Page } from '@playwright/test'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { Rendition } from '#core/interview/rendition.ts'
import { type App, expect } from './dragoman.ts'
import { addRow, cell, execute, newInterview, openTranscript, stored } from './transcriptPage.ts'

/** The suggestions and checks beside the transcript. */
export const assistPanel = (page: Page): Locator =>
  page.getByRole('region', { name: 'Suggestions and checks' })
/** A part of it: Memory, Terms, Names, Checks. */
export const part = (page: Page, name: string): Locator =>
  assistPanel(page).getByRole('region', { name, exact: true })
/** The proposals of the memory and of machines, in order. */
export const proposals = (page: Page): Locator => part(page, 'Memory').locator('[data-proposal]')
/** The proposal that accepting takes. */
export const chosen = (page: Page): Locator => part(page, 'Memory').locator('[data-chosen]')
/** A finding by its check. */
export const finding = (page: Page, check: string): Locator =>
  part(page, 'Checks').locator(`[data-finding="${check}"]`)

/** An interview with final rows, as the memory learns them; the library knows nothing else. */
export async function learntInterview(
  app: App,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<InterviewId> {
  const interview = await newInterview(app)
  for (const [at, texts] of rows.entries()) await addRow(app, interview, `learnt-${at + 1}`, texts)
  await makeFinal(
    app,
    interview,
    rows.map((_, at) => `learnt-${at + 1}`),
  )
  await learnt(app, interview)
  return interview
}

export async function makeFinal(
  app: App,
  interview: InterviewId,
  rows: readonly string[],
): Promise<void> {
  await execute(app, interview, {
    type: 'SetStatus',
    segments: rows as readonly SegmentId[],
    status: 'final',
  })
}

/** Waits until everything there is to learn is known. */
export async function learnt(app: App, interview: InterviewId): Promise<void> {
  const [first] = (await stored(app, interview)).segments
  if (first !== undefined) {
    await app.call('assist.row', { interview, segment: first.id, texts: {} })
  }
  await expect
    .poll(async () => {
      const status = await app.call('assist.status', {})
      return status.ok ? status.value.state : status.error.code
    })
    .toBe('ready')
}

/** Opens the transcript and begins a new row, spoken in Korean, at its end. */
export async function beginRow(page: Page, row: number): Promise<void> {
  await openTranscript(page)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, 'ko', row)).toBeVisible()
  await cell(page, 'ko', row).focus()
}

/** A rendition as the engine has it. */
export async function rendition(
  app: App,
  interview: InterviewId,
  row: number,
  language: string,
): Promise<Rendition | undefined> {
  const { segments }: InterviewDocument = await stored(app, interview)
  return (segments[row - 1]?.renditions as Readonly<Record<string, Rendition>> | undefined)?.[
    language
  ]
}

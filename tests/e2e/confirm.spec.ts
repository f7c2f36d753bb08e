import { type App, expect, test } from './dragoman.ts'
import { addRow, cell, newInterview, openTranscript, row, said, stored } from './transcriptPage.ts'

/** A row whose Ukrainian and English are older than their source. */
async function staleRow(app: App): Promise<() => Promise<Readonly<Record<string, unknown>>>> {
  const interview = await newInterview(app)
  await addRow(app, interview, 'row', { ko: '두 명', uk: 'двоє', en: 'two' })
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('End')
  await page.keyboard.type('입니다')
  await page.keyboard.press('Tab')
  await expect(row(page, 1).getByText('older than the source')).toHaveCount(2)
  return async () => {
    const { renditions } = (await stored(app, interview)).segments[0] ?? {}
    return Object.fromEntries(
      Object.entries(renditions ?? {}).map(([language, { basedOn }]) => [
        language,
        basedOn?.revision,
      ]),
    )
  }
}

test('Enter walks through a text that is older than its source without confirming it', async ({
  app,
}) => {
  const bases = await staleRow(app)
  const { page } = app
  await expect(cell(page, 'uk', 1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'en', 1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row(page, 1).getByText('older than the source')).toHaveCount(2)
  expect(await bases()).toMatchObject({ uk: 1, en: 1 })
})

test('one key confirms every stale text of the row, and so does its menu', async ({ app }) => {
  await staleRow(app)
  const { page } = app
  await page.keyboard.press('Control+Shift+Enter')
  await expect(said(page).filter({ hasText: 'Confirmed.' })).toHaveCount(1)
  await expect(row(page, 1).getByText('older than the source')).toHaveCount(0)

  await page.keyboard.press('Control+KeyZ')
  await expect(row(page, 1).getByText('older than the source')).not.toHaveCount(0)
  await page.keyboard.press('ContextMenu')
  await page.getByRole('menuitem', { name: /^Confirm as still right/ }).press('Enter')
  await expect(row(page, 1).getByText('older than the source')).toHaveCount(0)
})

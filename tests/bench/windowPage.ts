import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../electron/loopback/findBrowser.ts'
import { buildWindowIfStale } from '../../scripts/buildWindow.ts'
import { type LoopbackProcess, startLoopbackProcess } from '../e2e/loopbackProcess.ts'

export interface OpenWindow {
  readonly host: LoopbackProcess
  readonly browser: Browser
  readonly page: Page
  close(): Promise<void>
}

/** A browser for measuring, with the given switches. */
export async function benchBrowser(...switches: readonly string[]): Promise<Browser> {
  await buildWindowIfStale()
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no browser: run npm test once, it gets one')
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...switches],
  })
}

/** The program's window on a library, in a browser with the given switches. */
export async function openWindow(
  folder: string,
  ...switches: readonly string[]
): Promise<OpenWindow> {
  const browser = await benchBrowser(...switches)
  const host = await startLoopbackProcess(folder)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(host.url)
  await page.getByRole('grid', { name: 'Interviews' }).waitFor()
  return {
    host,
    browser,
    page,
    async close() {
      await browser.close()
      await host.stop()
    },
  }
}

/** Opens the trial interview of `count` segments, back in the library or not, until its first cell takes text. */
export async function openTrial(page: Page, count: number): Promise<void> {
  const transcript = page.getByRole('grid', { name: 'Transcript' })
  if (await transcript.isVisible())
    await page.getByRole('button', { name: 'Show the library' }).click()
  const row = page.getByRole('row', { name: `Trial interview of ${count} segments` })
  await row.dblclick()
  await firstCell(page).waitFor()
}

/** The Korean field of the first row. */
export const firstCell = (page: Page) =>
  page.getByRole('textbox', { name: 'Korean, row 1', exact: true })

import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/dragoman.ts'
import { addStatements, cell, newInterview, openTranscript, row } from '../e2e/transcriptPage.ts'
import { focused } from './focus.ts'
import { openFirst, openSample } from './sample.ts'

test.slow()

/** What Tab comes by, until it comes by the first again or leaves the page. */
async function tabStops(page: Page, most: number): Promise<readonly string[]> {
  const stops: string[] = []
  for (let press = 0; press < most; press += 1) {
    const now = await focused(page)
    if (stops.length > 1 && (now.isLost || stops[0] === now.name)) break
    if (!now.isLost) stops.push(now.name)
    expect.soft(now.isLost || now.isShown, `${now.name} shows that it has the focus`).toBe(true)
    await page.keyboard.press('Tab')
  }
  return stops
}

test('in the library Tab comes by everything, and shows where it is', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'An empty library' })).toBeVisible()
  const empty = await tabStops(page, 20)
  for (const name of ['New interview', 'Open the sample', 'Import an interview']) {
    expect(empty.join('\n')).toContain(name)
  }
  await openSample(app)
  await page.keyboard.press('Control+Shift+KeyO')
  await expect(page.getByRole('grid', { name: 'Interviews' })).toBeVisible()
  await expect
    .poll(() => focused(page))
    .toMatchObject({ name: expect.stringMatching(/^row/), isShown: true })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
})

test('every view is reached and left by key, with the focus in sight', async ({ app }) => {
  await openSample(app)
  const { page } = app
  for (const [key, view] of [
    ['Digit2', 'Statements'],
    ['Digit3', 'Coverage'],
    ['Digit4', 'Participants'],
    ['Digit5', 'Names'],
    ['Digit6', 'Checks'],
  ] as const) {
    await page.keyboard.press(`Control+Alt+${key}`)
    await expect(page.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => focused(page)).toMatchObject({ isLost: false, isShown: true })
    const stops = await tabStops(page, 25)
    expect(stops.length).toBeGreaterThan(5)
  }
  await page.keyboard.press('Control+Alt+Digit1')
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
  await expect.poll(() => focused(page)).toMatchObject({ isLost: false, isShown: true })
})

test('in the language resources Tab comes by everything, a table is one stop', async ({ app }) => {
  await openSample(app)
  const { page } = app
  await page.keyboard.press('Control+Shift+KeyB')
  await page.getByRole('button', { name: /Own termbase/ }).press('Enter')
  await page.getByRole('option', { name: 'Starter set' }).press('Enter')
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).focus()
  const stops = (await tabStops(page, 30)).join('\n')
  for (const name of ['Terms', 'Search terms', 'Import', 'Export', 'gridcell']) {
    expect(stops).toContain(name)
  }
  expect(stops.match(/gridcell/g)).toHaveLength(1)
  for (const tab of ['Names', 'Memories']) {
    await page.getByRole('tab', { name: tab }).click()
    expect((await tabStops(page, 25)).length).toBeGreaterThan(2)
  }
})

const OVERLAYS = [
  ['statements to link', 'Alt+Digit0'],
  ['marks', 'Control+Period'],
  ['speakers', 'Control+Digit0'],
  ['the row’s menu', 'ContextMenu'],
  ['times', 'Shift+F7'],
  ['the key map', 'F1'],
  ['settings', 'Control+,'],
  ['the palette', 'Control+KeyK'],
  ['export', 'Control+KeyE'],
  ['concordance', 'Control+Shift+KeyK'],
  ['a new term', 'Control+Shift+KeyT'],
  ['a new name', 'Control+Shift+KeyA'],
  ['find in the library', 'Control+Shift+KeyF'],
] as const

test('whatever opens keeps the focus in it, and Escape gives it back', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 2)
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await expect(cell(page, 'ko', 1)).toBeFocused()
  await page.keyboard.type('가나')
  await page.keyboard.press('Home')
  for (const [name, key] of OVERLAYS) {
    await test.step(name, async () => {
      await page.keyboard.press(key)
      const overlay = page.getByRole('dialog').or(page.getByRole('menu'))
      await expect(overlay.first()).toBeVisible()
      // A dialog without a field takes the focus itself.
      await expect.poll(() => focused(page), name).toMatchObject({ inDialog: true })
      // Tab closes a menu and the palette, as Escape does.
      if (name !== 'the row’s menu' && name !== 'the palette') {
        for (let press = 0; press < 12; press += 1) {
          await page.keyboard.press('Tab')
          const now = await focused(page)
          expect.soft(now.inDialog, `${name}: Tab ${press} stays, not ${now.name}`).toBe(true)
          expect.soft(now.isShown, `${name}: ${now.name} shows its focus`).toBe(true)
        }
      }
      await page.keyboard.press('Escape')
      await expect(overlay).toHaveCount(0)
      await expect(cell(page, 'ko', 1), name).toBeFocused()
    })
  }
  await page.keyboard.type('X')
  await expect(cell(page, 'ko', 1)).toHaveValue('X가나')
})

test('a dialog gives the focus back to the button that opened it', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: 'An empty library' })).toBeVisible()
  const door = page.getByRole('button', { name: /^New interview/ }).last()
  await door.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New interview' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(door).toBeFocused()
})

test('Tab leaves the transcript before its rows and after them', async ({ app }) => {
  await openSample(app)
  const { page } = app
  await page.keyboard.press('Control+Home')
  const skip = page.getByRole('button', { name: /^Skip/ })
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Shift+Tab')
    if (await skip.evaluate((button) => button === document.activeElement)) break
  }
  await expect(skip).toBeFocused()
  expect((await focused(page)).isShown).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-after-rows]')).toBeFocused()
  expect((await focused(page)).isShown).toBe(true)
  await page.keyboard.press('Tab')
  expect((await focused(page)).name).toContain('New row')
})

test('saving and linking are told politely', async ({ app }) => {
  const interview = await newInterview(app)
  await addStatements(app, interview, 1)
  const { page } = app
  await page.reload()
  await openFirst(page)
  const told = (words: RegExp) => page.getByRole('status').filter({ hasText: words })
  await page.keyboard.type('네')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+Digit1')
  await expect(told(/^S1: supports$/)).toHaveCount(1)
  await expect(told(/^Saved/).first()).toBeAttached()
  await expect(row(page, 1)).toContainText('S1')
})

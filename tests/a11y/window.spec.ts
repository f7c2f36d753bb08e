import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/dragoman.ts'
import { addRow, cell, newInterview, openTranscript } from '../e2e/transcriptPage.ts'
import { closeDialog, openSample } from './sample.ts'

test.slow()

const grid = (page: Page) => page.getByRole('grid', { name: 'Transcript' })

test('every text says in which language it is, and the grid how large it is', async ({ app }) => {
  const interview = await newInterview(app)
  const text = { ko: '병사입니다.', uk: 'Я солдат.', en: 'I am a soldier.' }
  for (let number = 1; number <= 60; number += 1) await addRow(app, interview, `r${number}`, text)
  const { page } = app
  await page.reload()
  await openTranscript(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '61')
  await expect(grid(page)).toHaveAttribute('aria-colcount', '7')
  for (const [language, words] of Object.entries(text)) {
    const texts = grid(page).locator(`[data-text]:text-is("${words}")`)
    expect(await texts.count()).toBeGreaterThan(5)
    for (const shown of await texts.all()) await expect(shown).toHaveAttribute('lang', language)
    await expect(cell(page, language, 1)).toHaveAttribute('lang', language)
  }
  const heads = grid(page).getByRole('columnheader')
  await expect(heads.filter({ hasText: '한국어' })).toHaveAttribute('lang', 'ko')
  await expect(heads.filter({ hasText: 'Українська' })).toHaveAttribute('lang', 'uk')

  await page.keyboard.press('Control+End')
  await expect(cell(page, 'ko', 60)).toBeFocused()
  const last = grid(page).locator('[role="row"][aria-current]')
  await expect(last).toHaveAttribute('aria-rowindex', '61')
  const columns = await last
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((each) => each.getAttribute('aria-colindex')))
  expect(columns).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  const rows = await grid(page).getByRole('row').count()
  expect(rows).toBeLessThan(61)
})

test('names of languages stand in their own language in the settings', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('main')).toBeVisible()
  await page.keyboard.press('Control+,')
  for (const [name, lang] of [
    ['Українська', 'uk'],
    ['한국어', 'ko'],
  ] as const) {
    const label = page.getByRole('dialog').getByText(name, { exact: true })
    expect(await label.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
      lang,
    )
  }
})

test('with forced colours marks, borders and the active cell stay', async ({ app }) => {
  await openSample(app)
  const { page } = app
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.press('Control+Home')
  const active = grid(page).locator('[role="row"][aria-current]')
  expect(await active.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid')
  const source = active.locator('[data-source]')
  const bar = await source.evaluate((element) => {
    const { width, backgroundColor } = getComputedStyle(element, '::before')
    return { width, ground: backgroundColor === getComputedStyle(document.body).backgroundColor }
  })
  expect(bar).toEqual({ width: '3px', ground: false })
  const line = await active
    .locator('[data-active]')
    .evaluate((element) => getComputedStyle(element, '::after').backgroundColor)
  expect(line).not.toBe('rgba(0, 0, 0, 0)')
  await page.keyboard.press('Control+KeyF')
  await page.keyboard.insertText('3천 명쯤')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(grid(page).locator('[data-stance]').first()).toHaveText(/[+−±·?]/)

  await page.keyboard.press('Control+Alt+Digit2')
  const text = page.getByRole('textbox', { name: 'Text of the report' })
  await expect(text).toBeVisible()
  const covered = await text.evaluate((area) => getComputedStyle(area).backgroundColor)
  expect(covered).toBe('rgba(0, 0, 0, 0)')
})

test('with reduced motion nothing moves', async ({ app }) => {
  await openSample(app)
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('Control+E')
  await expect(page.getByRole('dialog')).toBeVisible()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element)
        const lasts = (durations: string) =>
          durations.split(',').some((duration) => Number.parseFloat(duration) > 0)
        return (
          lasts(style.transitionDuration) ||
          (style.animationName !== 'none' && lasts(style.animationDuration))
        )
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(moving).toEqual([])
})

test.describe('at 200 % zoom of a 1280 by 720 window', () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 })

  test('everything is within reach', async ({ app, host }) => {
    test.skip(host === 'electron', 'the size of the window is set by the page')
    await openSample(app)
    const { page } = app
    expect(await outOfReach(page)).toEqual([])
    await page.keyboard.press('Control+Home')
    await expect(grid(page).locator('textarea:focus')).toBeInViewport()
    await page.keyboard.press('Control+End')
    await expect(grid(page).locator('textarea:focus')).toBeInViewport()
    const words = await grid(page)
      .locator('textarea:focus')
      .evaluate((area) => area.getBoundingClientRect().width)
    expect(words).toBeGreaterThan(80)
    for (const key of ['Digit2', 'Digit3', 'Digit4']) {
      await page.keyboard.press(`Control+Alt+${key}`)
      await expect(page.getByRole('tabpanel')).toBeVisible()
      expect.soft(await outOfReach(page), key).toEqual([])
    }
    for (const key of ['Control+KeyE', 'F1', 'Control+,', 'Control+KeyK']) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      expect.soft(await outOfReach(page), key).toEqual([])
      await closeDialog(page)
    }
  })
})

/** Controls that no scrolling brings into the window. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector('[role="dialog"]')
    const controls = (dialog ?? document).querySelectorAll<HTMLElement>(
      'button, input, textarea, [role="tab"], [role="radio"], [role="option"], a[href]',
    )
    const reaches = (element: HTMLElement): boolean => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = element.getBoundingClientRect()
      const x = box.left + box.width / 2
      const y = box.top + Math.min(box.height / 2, 10)
      return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight
    }
    const isShown = (element: HTMLElement): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      !element.matches('[tabindex="-1"]') &&
      element.closest('.visually-hidden, [aria-hidden="true"], [inert]') === null
    return [...controls]
      .filter((element) => isShown(element) && !reaches(element))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
  })
}

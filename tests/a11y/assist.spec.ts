import type { Page } from '@playwright/test'
import { assistPanel, beginRow, chosen, finding, learntInterview, part } from '../e2e/assistPage.ts'
import { expect, test } from '../e2e/dragoman.ts'
import { addRow, cell } from '../e2e/transcriptPage.ts'
import { audit } from './audit.ts'
import { focused } from './focus.ts'
import { closeDialog } from './sample.ts'

// Axe reads every element of a screen, for every screen, twice.
test.slow()

const COMPANY = '우리 중대는 150명이였는데 정찰총국 사람은 없었습니다.'

async function openDialog(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeVisible()
}

test('suggestions, terms, names and findings, and what opens from them', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const interview = await learntInterview(app, [
    { ko: COMPANY, uk: 'У нашій роті було 150 людей, з розвідки нікого.', en: 'We were 150.' },
  ])
  await addRow(app, interview, 'twin', { ko: COMPANY.replace('150', '300') })
  await page.reload()
  await beginRow(page, 3)
  await page.keyboard.type(COMPANY.replace('150', '300'))
  await page.keyboard.press('Tab')
  await expect(chosen(page)).toBeVisible()
  await expect(part(page, 'Terms')).toBeVisible()
  const found: string[] = []
  found.push(...(await audit(page, 'proposals and terms')))

  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('У нашій роті було було 3 008 людей.')
  // What is found of a text that is still being typed goes again.
  await expect(finding(page, 'numbers')).toContainText('the rendition 3 008.')
  await finding(page, 'numbers').getByRole('button', { name: 'Accept…' }).click()
  await expect(page.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
  found.push(...(await audit(page, 'findings and a reason')))
  await page.keyboard.press('Escape')
  await expect(cell(page, 'uk', 3)).toBeFocused()

  await openDialog(page, 'Control+Shift+KeyG')
  found.push(...(await audit(page, 'twins')))
  await closeDialog(page)

  await cell(page, 'ko', 3).focus()
  await cell(page, 'ko', 3).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 2))
  await openDialog(page, 'Control+Shift+KeyT')
  found.push(...(await audit(page, 'new term')))
  await closeDialog(page)

  await openDialog(page, 'Control+Shift+KeyA')
  found.push(...(await audit(page, 'new name')))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(part(page, 'Names')).toBeVisible()
  found.push(...(await audit(page, 'names')))

  await openDialog(page, 'Control+Shift+KeyK')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  found.push(...(await audit(page, 'concordance')))
  await closeDialog(page)
  expect(found).toEqual([])
})

test('the panel is one stop for Tab, and arrows go through everything in it', async ({ app }) => {
  const { page } = app
  await learntInterview(app, [
    { ko: COMPANY, uk: 'У нашій роті було 150 людей, з розвідки нікого.' },
  ])
  await page.reload()
  await beginRow(page, 2)
  await page.keyboard.type(COMPANY)
  await page.keyboard.press('Tab')
  await expect(chosen(page)).toBeVisible()
  await page.keyboard.press('Shift+F2')
  const stops = assistPanel(page).locator('[data-rove]')
  const count = await stops.count()
  expect(count).toBeGreaterThan(2)
  await expect(assistPanel(page).locator('[data-rove][tabindex="0"]')).toHaveCount(1)
  for (let step = 0; step < count; step += 1) {
    await expect(stops.nth(step)).toBeFocused()
    expect(await focused(page)).toMatchObject({ isLost: false, isShown: true })
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Home')
  await expect(stops.first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(assistPanel(page).locator(':focus')).toHaveCount(0)
})

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Axe, which tells of what is wrong alone: to describe all that is right takes it longer. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] })

/** What axe finds on screen, a line each: the rule and the element. */
async function violations(axe: AxeBuilder, screen: string): Promise<readonly string[]> {
  // Legacy mode: the other one opens a page of its own, which Electron cannot.
  const result = await axe.setLegacyMode().analyze()
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? ''
      return `${screen}: ${id} at ${target.join(' ')}: ${why}`
    }),
  )
}

/**
 * What is wrong with the screen as it stands: every rule in the light theme; in the dark one,
 * which differs in nothing else, contrast.
 */
export async function audit(page: Page, screen: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(axeOn(page).withTags(TAGS), screen)
  await page.emulateMedia({ colorScheme: 'dark' })
  const contrast = axeOn(page).withRules(['color-contrast'])
  const dark = await violations(contrast, `${screen}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

/** Where the transcript's own text stands out less than 7:1 from its ground, in both themes. */
export async function auditTestimony(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = axeOn(page)
      .include('[role="gridcell"] [lang]')
      .withRules(['color-contrast-enhanced'])
    found.push(...(await violations(axe, colorScheme)))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

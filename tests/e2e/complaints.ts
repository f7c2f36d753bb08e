import type { Page } from '@playwright/test'

/** What a window complained about: errors on its console, exceptions, policy violations. */
export interface Complaints {
  /** Collects from a window, from now on. */
  watch(page: Page): Promise<void>
  /** Says that messages like this are expected in this test. */
  allow(pattern: RegExp): void
  /** Everything that was not expected. */
  unexpected(): readonly string[]
}

export function collectComplaints(): Complaints {
  const complaints: string[] = []
  const allowed: RegExp[] = []
  return {
    async watch(page) {
      page.on('console', (message) => {
        if (message.type() !== 'error') return
        complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`))
      page.on('crash', () => complaints.push('the window crashed'))
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
    },
    allow: (pattern) => allowed.push(pattern),
    unexpected: () =>
      complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
  }
}

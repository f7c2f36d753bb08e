import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { HostApi } from '#core/protocol/hostApi.ts'
import { collectComplaints } from './complaints.ts'
import { startElectron } from './electronProcess.ts'
import { startLoopbackProcess } from './loopbackProcess.ts'
import type { RunningHost } from './runningHost.ts'

export interface HostOptions {
  /** The host that the tests of a project open. */
  host: 'loopback' | 'electron'
}

/** Dragoman, running on a fresh library. */
export interface App {
  /** The window. In Electron it is another page after each `restart`. */
  readonly page: Page
  /** The library's folder. */
  readonly library: string
  /** The engine, asked directly and not through the window. */
  readonly call: HostApi['call']
  /** Ends the program in order (or finds it killed) and starts it again on the same library. */
  restart(): Promise<void>
  /** Ends the program as a power cut does. The window stays open without an engine. */
  kill(): Promise<void>
  /** Says that this test expects console messages like this one. Any other fails the test. */
  allowComplaint(pattern: RegExp): void
}

/** What a window says that has lost its engine, as it must after `kill` or `restart`. */
const LOST_ENGINE = /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|NETWORK_CHANGED)/

/**
 * `app` starts Dragoman on a fresh library and opens its window. A test fails when the window
 * complains: an error on the console, an exception, a violation of the content policy.
 */
export const test = base.extend<HostOptions & { app: App }>({
  host: ['loopback', { option: true }],
  app: async ({ host, page: browserPage }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), 'dragoman-e2e-'))
    const library = join(folder, 'Library')
    const complaints = collectComplaints()
    if (host === 'loopback') await complaints.watch(browserPage)

    const start = async (): Promise<RunningHost> => {
      if (host === 'electron') {
        const running = await startElectron(library, join(folder, 'user'))
        await complaints.watch(running.page)
        return running
      }
      const loopback = await startLoopbackProcess(library)
      await browserPage.goto(loopback.url)
      return { ...loopback, page: browserPage }
    }

    let running = await start()
    let alive = true
    await use({
      library,
      get page() {
        return running.page
      },
      get call() {
        return running.call
      },
      async restart() {
        complaints.allow(LOST_ENGINE)
        if (alive) await running.stop()
        running = await start()
        alive = true
      },
      async kill() {
        complaints.allow(LOST_ENGINE)
        alive = false
        await running.kill()
      },
      allowComplaint: complaints.allow,
    })
    // A window without its engine complains as it must; so the window goes first.
    const found = complaints.unexpected()
    if (host === 'loopback') await browserPage.close()
    if (alive) await running.stop()
    await rm(folder, { recursive: true, force: true })
    if (found.length > 0 && info.status === info.expectedStatus) {
      throw new Error(`the window complained:\n${found.join('\n')}`)
    }
  },
})

export { expect } from '@playwright/test'

import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './electron/loopback/findBrowser.ts'
import { electronBinary } from './scripts/electronBinary.ts'

// The tests start the host many times; compiled once, it starts in half the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/node', import.meta.url))

const isRoot = process.getuid?.() === 0
const browser = findBrowser()
const electron = electronBinary()

// Workers read this file too; the reason is told once.
if (electron === null && process.env.TEST_WORKER_INDEX === undefined) {
  console.log("Without the project electron: Electron's program is not on this machine.")
}

const use = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-US',
  timezoneId: 'Europe/Kyiv',
  colorScheme: 'light' as const,
  // The trace keeps the page before and after each step; to film it too would cost a tenth.
  trace: { mode: 'retain-on-failure', screenshots: false } as const,
  screenshot: 'only-on-failure' as const,
  launchOptions: {
    ...(browser === null ? {} : { executablePath: browser }),
    chromiumSandbox: !isRoot,
    // Painted straight by the processor, not by a graphics card that the processor imitates.
    args: ['--disable-gpu'],
  },
}

export default defineConfig<{ host: 'loopback' | 'electron' }>({
  testDir: 'tests',
  testMatch: ['e2e/**/*.{spec,test}.ts', 'a11y/**/*.{spec,test}.ts'],
  outputDir: 'test-results',
  globalSetup: './tests/e2e/buildOnce.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  // Nothing is tested for its speed; a busy machine takes its time.
  expect: { timeout: 30_000 },
  reporter: process.env.CI === undefined ? 'list' : [['list'], ['html', { open: 'never' }]],
  use,
  projects: [
    { name: 'loopback', use: { host: 'loopback' as const } },
    ...(electron === null ? [] : [{ name: 'electron', use: { host: 'electron' as const } }]),
  ],
})

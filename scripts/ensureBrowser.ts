import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '../electron/loopback/findBrowser.ts'
import { installDebianPackages } from './debianPackages.ts'

/**
 * The path of a Chromium to run tests in: an installed Chromium, Chrome or Edge; else Debian's
 * package, where this process may install one; else Playwright's own download. Prints what it
 * does. Null: none could be had.
 */
export function ensureBrowser(): string | null {
  const installed = findBrowser()
  if (installed !== null) return installed
  console.log('No Chromium, Chrome or Edge is installed.')
  return fromDebian() ?? fromPlaywright()
}

function fromDebian(): string | null {
  return installDebianPackages(['chromium']) ? findBrowser() : null
}

function fromPlaywright(): string | null {
  console.log("Getting Playwright's Chromium.")
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))
  if (!existsSync(cli)) return null
  run([process.execPath, cli, 'install', 'chromium'])
  const asked = spawnSync(
    process.execPath,
    ['-e', "console.log(require('playwright-core').chromium.executablePath())"],
    { cwd: new URL('..', import.meta.url), encoding: 'utf8' },
  )
  const path = asked.stdout.trim()
  return path !== '' && existsSync(path) ? path : null
}

function run([command = '', ...args]: readonly string[]): void {
  spawnSync(command, args, { stdio: 'inherit' })
}

if (import.meta.main) {
  const browser = ensureBrowser()
  if (browser === null) {
    console.error(
      'No browser could be had. Install Chromium, Chrome or Edge, or name one in DRAGOMAN_BROWSER.',
    )
    process.exitCode = 1
  } else {
    console.log(`Browser: ${browser}`)
  }
}

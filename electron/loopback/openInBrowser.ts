import { spawn } from 'node:child_process'
import { findBrowser } from './findBrowser.ts'
import { hasDisplay } from './hasDisplay.ts'

/**
 * Opens the window in an installed browser, in a frame of its own ("app mode"), where there is
 * a display. Nothing happens where there is none or no browser is found: the address has been
 * printed.
 */
export function openInBrowser(url: string): void {
  if (!hasDisplay()) return
  const browser = findBrowser()
  if (browser === null) return
  const child = spawn(browser, [`--app=${url}`], { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}

import { fileURLToPath } from 'node:url'
import type { BrowserWindowConstructorOptions } from 'electron'
import { SMALLEST, type WindowBounds } from './windowBounds.ts'

/** The paper behind the window until it has drawn itself, by theme. */
const PAPER = { light: '#f7f5f0', dark: '#16191a' }

/**
 * The one window: a page without Node, in a sandbox and a world of its own. Settings that are
 * Electron's defaults are set all the same, so that a change of defaults changes nothing here.
 */
export function windowOptions(
  bounds: WindowBounds,
  dark: boolean,
  developerTools: boolean,
): BrowserWindowConstructorOptions {
  const { x, y, width, height } = bounds
  return {
    x,
    y,
    width,
    height,
    minWidth: Math.min(SMALLEST.width, width),
    minHeight: Math.min(SMALLEST.height, height),
    title: 'Dragoman',
    backgroundColor: dark ? PAPER.dark : PAPER.light,
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developerTools,
      // A recording must not stumble because the window lies behind another.
      backgroundThrottling: false,
    },
  }
}

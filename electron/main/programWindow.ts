import { app, BrowserWindow, dialog, nativeTheme, screen, type WebContents } from 'electron'
import { BRIDGE_ACTION, CLOSING_ACTION } from '#core/protocol/bridge.ts'
import { atMost, WINDOW_PATIENCE } from './closing.ts'
import type { MenuTexts } from './menuTexts.ts'
import { APP_ORIGIN } from './origin.ts'
import { fitBounds, type WindowBounds } from './windowBounds.ts'
import { windowOptions } from './windowOptions.ts'

interface WindowPorts {
  readonly texts: () => MenuTexts
  readonly developerTools: boolean
  /** Where the window stood last time; null: not known. */
  readonly bounds: WindowBounds | null
  readonly keepBounds: (bounds: WindowBounds) => Promise<void>
  /** The system ends the session now: there may be no other chance to close the engine. */
  readonly sessionEnds: () => void
}

/** The program's one window. */
export interface ProgramWindow {
  open(): Promise<void>
  /** The window itself; null: not open. */
  current(): BrowserWindow | null
  contents(): WebContents | null
  /** Hands an action to the page. */
  act(action: string): void
  focus(): void
  /** The page says that it has written everything it had. */
  readyToClose(): void
}

export function createProgramWindow(ports: WindowPorts): ProgramWindow {
  let window: BrowserWindow | null = null
  let closing = false
  let written = (): void => undefined

  const act = (action: string): void => window?.webContents.send(BRIDGE_ACTION, action)

  /** Lets the page write what was being typed, remembers where the window stood, closes it. */
  async function close(made: BrowserWindow): Promise<void> {
    if (closing) return
    closing = true
    if (!made.webContents.isCrashed()) {
      const done = new Promise<void>((resolve) => {
        written = resolve
      })
      act(CLOSING_ACTION)
      const saved = await atMost(WINDOW_PATIENCE, done)
      if (!saved && !(await mayCloseUnsaved(made))) {
        closing = false
        return
      }
    }
    await ports.keepBounds({ ...made.getNormalBounds(), maximized: made.isMaximized() })
    made.destroy()
  }

  /** The page did not say that everything is written: the person decides whether to go all the same. */
  async function mayCloseUnsaved(made: BrowserWindow): Promise<boolean> {
    const { unsaved } = ports.texts()
    const { response } = await dialog.showMessageBox(made, {
      type: 'warning',
      title: unsaved.title,
      message: unsaved.message,
      detail: unsaved.detail,
      buttons: [unsaved.stay, unsaved.close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 1
  }

  async function offerToReopen(made: BrowserWindow): Promise<void> {
    const { crash } = ports.texts()
    const { response } = await dialog.showMessageBox(made, {
      type: 'warning',
      title: crash.title,
      message: crash.message,
      detail: crash.detail,
      buttons: [crash.reopen, crash.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) made.webContents.reload()
    else app.quit()
  }

  return {
    async open() {
      const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
      const bounds = fitBounds(
        ports.bounds,
        displays.map((display) => display.workArea),
      )
      const made = new BrowserWindow(
        windowOptions(bounds, nativeTheme.shouldUseDarkColors, ports.developerTools),
      )
      window = made
      if (bounds.maximized) made.maximize()
      made.once('ready-to-show', () => made.show())
      made.on('close', (event) => {
        event.preventDefault()
        void close(made)
      })
      made.on('closed', () => {
        window = null
      })
      // Windows: the session ends whether the program is ready or not.
      made.on('query-session-end', () => act(CLOSING_ACTION))
      made.on('session-end', ports.sessionEnds)
      made.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') void offerToReopen(made)
      })
      await made.loadURL(`${APP_ORIGIN}/`)
    },
    current: () => window,
    contents: () => window?.webContents ?? null,
    act,
    focus() {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
    readyToClose: () => written(),
  }
}

import { join } from 'node:path'
import {
  app,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
} from 'electron'
import { DEFAULT_SETTINGS, type Settings } from '#core/protocol/settings.ts'
import { createEngine } from '../engine/engine.ts'
import { agreementFile } from '../engine/translation/agreements.ts'
import { readWindowFiles } from '../engine/window/windowFiles.ts'
import { answerCalls } from './answerCalls.ts'
import { serveWindow } from './appProtocol.ts'
import { atMost, ENGINE_PATIENCE } from './closing.ts'
import { libraryFrom } from './commandLine.ts'
import { interfaceLanguage } from './interfaceLanguage.ts'
import { menuTemplate } from './menu.ts'
import { MENU_TEXTS } from './menuTexts.ts'
import { nativeDialogs } from './nativeDialogs.ts'
import type { OpenedFiles } from './openedFiles.ts'
import { programPaths } from './programPaths.ts'
import { readProgramState, writeProgramState } from './programState.ts'
import { createProgramWindow } from './programWindow.ts'
import { applySessionPolicy } from './sessionPolicy.ts'
import { systemSecretStore } from './systemSecrets.ts'

/** The program from ready to quit: one engine on one library, one window on that engine. */
export async function runProgram(opened: OpenedFiles): Promise<void> {
  const root = app.getAppPath()
  const systemLanguages = app.getPreferredSystemLanguages()
  const developerTools = !app.isPackaged
  const statePath = join(app.getPath('userData'), 'program.json')
  let state = readProgramState(statePath)
  let texts = MENU_TEXTS[interfaceLanguage(null, systemLanguages)]
  let chosenLibrary: string | null = null

  const window = createProgramWindow({
    texts: () => texts,
    developerTools,
    bounds: state.bounds,
    async keepBounds(bounds) {
      state = { ...state, bounds }
      await writeProgramState(statePath, state)
    },
    sessionEnds: () => void engine.close(),
  })
  const dialogs = nativeDialogs({
    dialog,
    window: window.current,
    texts: () => texts,
    folder: app.getPath('documents'),
    takeOpened: opened.take,
  })
  const engine = createEngine({
    library: libraryFrom(process.argv, process.env, state.library),
    host: 'electron',
    version: app.getVersion(),
    paths: programPaths(root),
    systemLanguages,
    secrets: systemSecretStore({
      storage: safeStorage,
      platform: process.platform,
      path: join(app.getPath('userData'), 'secrets.json'),
    }),
    agreements: agreementFile(join(app.getPath('userData'), 'agreements.json')),
    files: {
      ...dialogs,
      async chooseLibrary() {
        chosenLibrary = await dialogs.chooseLibrary()
        return chosenLibrary
      },
    },
  })

  function applySettings(settings: Settings): void {
    texts = MENU_TEXTS[interfaceLanguage(settings.language, systemLanguages)]
    nativeTheme.themeSource = settings.theme
    const template = menuTemplate(texts, {
      platform: process.platform,
      developerTools,
      act: window.act,
      native: (action) => window.contents()?.[action](),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  async function readSettings(): Promise<void> {
    const settings = await engine.call('settings.get', {})
    applySettings(settings.ok ? settings.value : DEFAULT_SETTINGS)
  }

  answerCalls(ipcMain, {
    engine,
    contents: window.contents,
    readyToClose: window.readyToClose,
    async answered(method, value) {
      if (method === 'settings.change') applySettings(value as Settings)
      if (method !== 'library.choose' || value === null) return
      state = { ...state, library: chosenLibrary }
      await writeProgramState(statePath, state)
      await readSettings()
    },
  })
  applySessionPolicy(session.defaultSession, developerTools)
  serveWindow(session.defaultSession.protocol, await readWindowFiles(join(root, 'dist/renderer')))
  app.setAboutPanelOptions({ applicationName: 'Dragoman', applicationVersion: app.getVersion() })
  await readSettings()

  app.on('second-instance', window.focus)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void atMost(ENGINE_PATIENCE, engine.close()).then(() => app.exit(0))
  })
  onShutdown(() => app.quit())

  await window.open()
  // The window asks for a file to import, and is given the opened one instead of a dialog.
  const importOpened = (): void => window.act('library.import')
  opened.onOffer(importOpened)
  if (opened.waits()) importOpened()
}

/** Linux and macOS: asks the system to wait, and quits. The event's type is missing in Electron's. */
function onShutdown(quit: () => void): void {
  const monitor: NodeJS.EventEmitter = powerMonitor
  monitor.on('shutdown', (event: { preventDefault(): void }) => {
    event.preventDefault()
    quit()
  })
}

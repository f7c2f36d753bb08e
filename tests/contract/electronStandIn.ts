import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'

/*
 * A stand-in for the module 'electron' that keeps what the program sets and lets a test play the
 * part of Chromium. Values cross between the page and the main process as copies, as they do there.
 */

type Listener = (...values: never[]) => unknown

export class StandInContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://dragoman', url: 'app://dragoman/' }
  windowOpenHandler: ((details: unknown) => unknown) | null = null
  reloads = 0
  /** What the main process sent to the page. */
  readonly sent: unknown[][] = []

  setWindowOpenHandler(handler: (details: unknown) => unknown): void {
    this.windowOpenHandler = handler
  }
  send(channel: string, ...values: unknown[]): void {
    this.sent.push([channel, ...values])
    rendererChannels.get(channel)?.({}, ...structuredClone(values))
  }
  isCrashed = (): boolean => false
  reload(): void {
    this.reloads += 1
  }
  undo(): void {
    this.sent.push(['undo'])
  }
  redo(): void {
    this.sent.push(['redo'])
  }
}

class StandInWindow extends EventEmitter {
  static readonly all: StandInWindow[] = []
  readonly webContents = new StandInContents()
  readonly options: Record<string, unknown>
  address = ''
  visible = false
  focused = 0
  destroyed = false

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    StandInWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string): Promise<void> {
    this.address = address
    this.emit('ready-to-show')
  }
  show(): void {
    this.visible = true
    app.emit('stand-in-shown')
  }
  maximize = (): void => undefined
  isMaximized = (): boolean => false
  isMinimized = (): boolean => false
  restore = (): void => undefined
  focus(): void {
    this.focused += 1
  }
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
  /** As when a person closes the window. */
  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    this.destroyed = true
    this.emit('closed')
    app.emit('window-all-closed')
  }
}

export function preventable() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

class StandInApp extends EventEmitter {
  isPackaged = true
  /** Set by a test before the program starts. */
  root = ''
  userData = ''
  hasLock = true
  sandboxed = false
  exitCode: number | null = null
  readonly switches = new Map<string, string | undefined>()
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.set(name, value),
    hasSwitch: (name: string) => this.switches.has(name),
  }
  getAppPath = (): string => this.root
  getPath = (): string => this.userData
  getVersion = (): string => '0.0.0-test'
  getPreferredSystemLanguages = (): string[] => ['uk-UA', 'en']
  setAppUserModelId = (): void => undefined
  setAboutPanelOptions = (): void => undefined
  requestSingleInstanceLock = (): boolean => this.hasLock
  enableSandbox(): void {
    this.sandboxed = true
  }
  whenReady = async (): Promise<void> => undefined
  quit(): void {
    const event = preventable()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }
  exit(code: number): void {
    this.exitCode = code
    this.emit('stand-in-exit', code)
  }
}

/** What the session was told. */
class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Listener | null>()
  spellChecker = true
  readonly protocol = { handle: (scheme: string, handler: Listener) => this.keep(scheme, handler) }
  readonly webRequest = {
    onBeforeRequest: (handler: Listener) => this.keep('onBeforeRequest', handler),
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }
  setPermissionRequestHandler = (handler: Listener) => this.keep('permissionRequest', handler)
  setPermissionCheckHandler = (handler: Listener) => this.keep('permissionCheck', handler)
  setDevicePermissionHandler = (handler: Listener) => this.keep('device', handler)
  setDisplayMediaRequestHandler = (handler: Listener) => this.keep('display', handler)
  private keep(name: string, handler: Listener): void {
    this.handlers.set(name, handler)
  }
}

export const app = new StandInApp()
export const session = { defaultSession: new StandInSession() }
export { StandInWindow as BrowserWindow }
/** The system's store of secrets, in a session with a keyring. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  encryptStringAsync: async (text: string) => Buffer.from(text).reverse(),
  decryptStringAsync: async (bytes: Buffer) => ({
    shouldReEncrypt: false,
    result: Buffer.from(bytes).reverse().toString('utf8'),
  }),
}
export const powerMonitor = new EventEmitter()
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false }
export const schemes: unknown[] = []
export const protocol = {
  registerSchemesAsPrivileged: (list: readonly unknown[]) => void schemes.push(...list),
}
export const Menu = {
  current: [] as readonly { readonly label?: string }[],
  buildFromTemplate: (template: readonly { readonly label?: string }[]) => template,
  setApplicationMenu(template: readonly { readonly label?: string }[]): void {
    Menu.current = template
  },
}
const area = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
export const screen = { getPrimaryDisplay: () => area, getAllDisplays: () => [area] }

/** Answers that a test gives in a person's stead. */
export const answers = {
  open: [] as string[],
  save: '',
  message: 0,
  shown: [] as unknown[],
}
export const dialog = {
  showOpenDialog: async () => ({ canceled: answers.open.length === 0, filePaths: answers.open }),
  showSaveDialog: async () => ({ canceled: answers.save === '', filePath: answers.save }),
  async showMessageBox(_window: unknown, options: unknown) {
    answers.shown.push(options)
    return { response: answers.message }
  },
  showErrorBox: (...values: unknown[]) => void answers.shown.push(values),
}

const mainChannels = new Map<string, Listener>()
const rendererChannels = new Map<string, (...values: unknown[]) => unknown>()
export const ipcMain = {
  handle: (channel: string, listener: Listener) => void mainChannels.set(channel, listener),
  channels: (): string[] => [...mainChannels.keys()],
}
/** Calls a channel as a page would, from any sender. */
export async function invokeFrom(
  event: { readonly sender: unknown; readonly senderFrame: unknown },
  channel: string,
  ...values: unknown[]
): Promise<unknown> {
  const listener = mainChannels.get(channel) as ((...all: unknown[]) => unknown) | undefined
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await listener(event, ...structuredClone(values)))
}
export const ipcRenderer = {
  async invoke(channel: string, ...values: unknown[]): Promise<unknown> {
    const sender = StandInWindow.all.at(-1)?.webContents
    return invokeFrom({ sender, senderFrame: sender?.mainFrame ?? null }, channel, ...values)
  },
  on: (channel: string, listener: (...values: unknown[]) => unknown) =>
    void rendererChannels.set(channel, listener),
  channels: (): string[] => [...rendererChannels.keys()],
}
/** A utility process: Node's child, in which `process.parentPort` stands for Electron's. */
class StandInUtility extends EventEmitter {
  static readonly all: StandInUtility[] = []
  readonly #child: ChildProcess

  constructor(program: string, values: readonly string[]) {
    super()
    this.#child = fork(program, values, {
      execArgv: ['--import', PARENT_PORT],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code ?? 0))
    StandInUtility.all.push(this)
  }
  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }
  postMessage = (message: object): void => void this.#child.send(message)
  kill = (): boolean => this.#child.kill()
}
const PARENT_PORT = new URL('standInParentPort.ts', import.meta.url).href
export const utilityProcess = {
  all: StandInUtility.all,
  fork: (program: string, values: readonly string[] = []) => new StandInUtility(program, values),
}
/** What the preload script put into the page. */
export const exposed = new Map<string, unknown>()
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
}

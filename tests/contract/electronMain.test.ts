import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEFAULT_TRANSLATION } from '#core/assist/translation/translationConfig.ts'
import {
  BRIDGE_ACTION,
  BRIDGE_CHANNEL,
  BRIDGE_KEY,
  type Bridge,
  CLOSING_ACTION,
} from '#core/protocol/bridge.ts'
import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { systemSecretStore } from '../../electron/main/systemSecrets.ts'
import ko from '../../resources/locales/ko/menu.json' with { type: 'json' }
import uk from '../../resources/locales/uk/menu.json' with { type: 'json' }
import { type ContractHost, jobEnd } from './contractHost.ts'
import { type BuiltProgram, buildElectronProgram } from './electronProgram.ts'
import * as electron from './electronStandIn.ts'

vi.mock('electron', () => import('./electronStandIn.ts'))

/*
 * One life of the built program on the stand-in, from start to quit: the tests stand in the
 * order in which things happen.
 */
let program: BuiltProgram
let folder: string
let library: string

beforeAll(async () => {
  program = await buildElectronProgram()
  folder = await mkdtemp(join(tmpdir(), 'dragoman-main-'))
  library = join(folder, 'Library')
  await mkdir(join(folder, 'user'))
  await writeFile(
    join(folder, 'user/program.json'),
    // The screen on which the window stood is not there any more.
    JSON.stringify({
      library: null,
      bounds: { x: 5000, y: 5000, width: 1300, height: 800, maximized: false },
    }),
  )
  electron.app.root = program.root
  electron.app.userData = join(folder, 'user')
  vi.stubEnv('DRAGOMAN_LIBRARY', library)
  const shown = new Promise((resolve) => electron.app.once('stand-in-shown', resolve))
  await import(/* @vite-ignore */ program.main)
  await shown
  await import('../../electron/preload/preload.ts')
}, 120_000)
afterAll(async () => {
  await program.remove()
  await rm(folder, { recursive: true, force: true })
})

const bridge = () => electron.exposed.get(BRIDGE_KEY) as Bridge
const host: ContractHost = {
  call: (method, request) => bridge().call(method as never, request as never) as never,
  close: async () => undefined,
}
function window(): electron.BrowserWindow {
  const open = electron.BrowserWindow.all.at(-1)
  if (open === undefined) throw new Error('no window is open')
  return open
}
const unauthorised = { ok: false, error: { code: 'UNAUTHORISED' } }

describe('the start', () => {
  it('puts every page in a sandbox, whatever its settings', () => {
    expect(electron.app.sandboxed).toBe(true)
  })
  it('opens one window on app://, on a screen that is there', () => {
    expect(electron.BrowserWindow.all).toHaveLength(1)
    expect(window().address).toBe('app://dragoman/')
    expect(window().visible).toBe(true)
    expect(window().options).toMatchObject({ width: 1300, height: 800, x: 310, y: 120 })
  })
  it.skipIf(process.platform === 'darwin')('speaks the language of the system', () => {
    const { file, edit, view, help } = uk
    expect(electron.Menu.current.map(({ label }) => label)).toEqual([file, edit, view, help])
  })
  it('leaves the library that was named where it was named', async () => {
    const overview = await bridge().call('library.overview', {})
    expect(overview).toMatchObject({ ok: true, value: { state: 'open', name: 'Library' } })
  })
})

describe('the bridge', () => {
  it('is one object with two functions, over one channel', () => {
    expect([...electron.exposed.keys()]).toEqual([BRIDGE_KEY])
    expect(Object.keys(bridge()).sort()).toEqual(['call', 'onAction'])
    expect(electron.ipcMain.channels()).toEqual([BRIDGE_CHANNEL])
    expect(electron.ipcRenderer.channels()).toEqual([BRIDGE_ACTION])
  })

  it('answers on no other channel', async () => {
    const { webContents } = window()
    const event = { sender: webContents, senderFrame: webContents.mainFrame }
    await expect(electron.invokeFrom(event, 'dragoman:other', 'app.about', {})).rejects.toThrow()
  })

  const own = () => window().webContents
  const senders: readonly (readonly [string, () => { sender: unknown; senderFrame: unknown }])[] = [
    [
      'another window',
      () => {
        const sender = new electron.StandInContents()
        return { sender, senderFrame: sender.mainFrame }
      },
    ],
    [
      'a frame inside the window',
      () => ({ sender: own(), senderFrame: { origin: 'app://dragoman', url: 'app://dragoman/' } }),
    ],
    ['a frame that is gone', () => ({ sender: own(), senderFrame: null })],
  ]
  it.each(senders)('does not listen to %s', async (_, event) => {
    const answer = await electron.invokeFrom(event(), BRIDGE_CHANNEL, 'app.about', {})
    expect(answer).toEqual(unauthorised)
  })
  it.each(['https://attacker.example', 'null', 'app://dragoman.attacker.example', 'file://'])(
    'does not listen to the origin %s in its own window',
    async (origin) => {
      const { mainFrame } = own()
      const before = mainFrame.origin
      mainFrame.origin = origin
      try {
        expect(await bridge().call('app.about', {})).toEqual(unauthorised)
      } finally {
        mainFrame.origin = before
      }
    },
  )
  it.each([undefined, null, 7, {}, ['app.about'], 'app.quit', '__proto__'])(
    'knows no method %j',
    async (method) => {
      expect(await bridge().call(method as never, {} as never)).toMatchObject({
        error: { code: 'UNKNOWN_METHOD' },
      })
    },
  )
})

describe('menus and dialogs', () => {
  it('follow the language and the theme of the settings', async () => {
    await bridge().call('settings.change', { changes: { language: 'ko', theme: 'dark' } })
    expect(electron.Menu.current.map(({ label }) => label)).toContain(ko.file)
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('hand an action to the page, early ones when it listens', () => {
    const heard: string[] = []
    own('app.settings')
    const stop = bridge().onAction((action) => void heard.push(action))
    expect(heard).toEqual(['app.settings'])
    own('library.new')
    expect(heard).toEqual(['app.settings', 'library.new'])
    stop()

    function own(action: string): void {
      window().webContents.send(BRIDGE_ACTION, action)
    }
  })

  it('never tell the page a path', async () => {
    const table = join(folder, 'table.tsv')
    await writeFile(table, 'ko\n가\n')
    electron.answers.open = [table]
    const chosen = await bridge().call('file.choose', {})
    expect(chosen).toMatchObject({ ok: true, value: { name: 'table.tsv', bytes: 7 } })
    expect(JSON.stringify(chosen)).not.toContain(folder)
  })

  it('put an export where the person says', async () => {
    const sample = await bridge().call('interview.addSample', {})
    if (!sample.ok) throw new Error(JSON.stringify(sample.error))
    const started = await bridge().call('export.start', {
      interview: sample.value.interview,
      format: 'json',
      options: { languages: [], annex: true, paper: 'a4', labels: 'en' },
    })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    const end = await jobEnd(host, started.value.job)
    if (end.state !== 'done' || end.outcome.type !== 'exported')
      throw new Error(JSON.stringify(end))
    const { ticket } = end.outcome
    electron.answers.save = join(folder, 'interview.dragoman')
    const kept = await bridge().call('file.keep', { ticket })
    expect(kept).toEqual({ ok: true, value: { name: 'interview.dragoman' } })
    expect(JSON.parse(await readFile(electron.answers.save, 'utf8'))).toBeTypeOf('object')
  })

  it('open an interview file that was opened with the program, without asking', async () => {
    const heard: string[] = []
    const stop = bridge().onAction((action) => void heard.push(action))
    const path = join(folder, 'interview.dragoman')
    const before = window().focused
    electron.app.emit('second-instance', {}, ['dragoman', path], folder)
    expect(heard).toEqual(['library.import'])
    expect(window().focused).toBe(before + 1)
    stop()
    electron.answers.open = []
    const chosen = await bridge().call('file.choose', {})
    if (!chosen.ok || chosen.value === null) throw new Error(JSON.stringify(chosen))
    expect(chosen.value.name).toBe('interview.dragoman')
    const { ticket } = chosen.value
    const started = await bridge().call('import.start', { interview: null, ticket })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    expect(await jobEnd(host, started.value.job)).toMatchObject({
      state: 'done',
      outcome: { type: 'imported' },
    })
    // It is handed out once.
    expect(await bridge().call('file.choose', {})).toEqual({ ok: true, value: null })
  })

  it('ignore arguments that are no interview file', () => {
    const heard: string[] = []
    const stop = bridge().onAction((action) => void heard.push(action))
    electron.app.emit('second-instance', {}, ['dragoman', '--x.dragoman', 'none.dragoman'], folder)
    electron.app.emit('second-instance', {}, ['dragoman', join(folder, 'table.tsv')], folder)
    expect(heard).toEqual([])
    stop()
  })
})

it('what text may be sent to is kept in the person’s own folder, and not in the library', async () => {
  const origin = 'https://translation.invalid'
  const translation = { ...DEFAULT_TRANSLATION, enabled: true, baseUrl: origin }
  const agreed = { ...translation, acceptedOrigin: origin }
  await bridge().call('settings.change', { changes: { translation: agreed } })
  expect(await bridge().call('translation.status', {})).toMatchObject({ value: { on: true } })
  const kept: unknown = JSON.parse(await readFile(join(folder, 'user/agreements.json'), 'utf8'))
  expect(Object.values(kept as object)).toEqual([origin])
  expect(await readFile(join(library, 'library.json'), 'utf8')).toContain('"acceptedOrigin":null')
})

describe('the key of a translation server', () => {
  const KEY = 'sk-of-a-person'
  const secrets = () => join(folder, 'user/secrets.json')

  it('is kept by the system, encrypted, outside of the library', async () => {
    const translation = { ...DEFAULT_TRANSLATION, baseUrl: 'http://127.0.0.1:11434' }
    await bridge().call('settings.change', { changes: { translation } })
    expect(await bridge().call('translation.setKey', { key: KEY })).toMatchObject({
      ok: true,
      value: { on: false, hasKey: true, keyKept: 'system' },
    })
    const stored = await readFile(secrets(), 'utf8')
    expect(Object.keys(JSON.parse(stored))).toEqual(['translation http://127.0.0.1:11434'])
    expect(stored).not.toContain(KEY)
    expect(stored).not.toContain(Buffer.from(KEY).toString('base64'))
    expect(await readFile(join(library, 'library.json'), 'utf8')).not.toContain(KEY)
  })

  it('is read again by the next start, and removed when asked', async () => {
    const path = secrets()
    const store = () =>
      systemSecretStore({ storage: electron.safeStorage, platform: 'linux', path })
    expect(await store().read('translation http://127.0.0.1:11434')).toBe(KEY)
    await bridge().call('translation.setKey', { key: null })
    expect(await store().read('translation http://127.0.0.1:11434')).toBeNull()
  })

  it('counts as none when the system can no longer read it', async () => {
    const path = join(folder, 'user/foreign.json')
    const storage = {
      ...electron.safeStorage,
      decryptStringAsync: async () => Promise.reject(new Error('another account')),
    }
    const store = systemSecretStore({ storage, platform: 'darwin', path })
    await store.write('a', KEY)
    expect(await store.read('a')).toBeNull()
    await writeFile(path, 'damaged')
    expect(await store.read('a')).toBeNull()
  })

  it.each([
    ['there is no keyring', 'linux', { getSelectedStorageBackend: () => 'basic_text' as const }],
    ['the system has no store', 'win32', { isAsyncEncryptionAvailable: async () => false }],
  ] as const)('is kept in memory alone when %s', async (_why, platform, changes) => {
    const path = join(folder, 'user/none.json')
    const storage = { ...electron.safeStorage, ...changes }
    const store = systemSecretStore({ storage, platform, path })
    await store.write('a', KEY)
    expect(await store.kept()).toBe('until-end')
    expect(await store.read('a')).toBe(KEY)
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

it('the built program loads a spelling dictionary', async () => {
  const offer = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    electron.answers.open = [path]
    const chosen = await bridge().call('file.choose', {})
    if (!chosen.ok || chosen.value === null) throw new Error(JSON.stringify(chosen))
    return chosen.value.ticket
  }
  const affix = await offer('uk_UA.aff', 'SET UTF-8\n')
  const words = await offer('uk_UA.dic', '1\nрота\n')
  const added = await bridge().call('dictionaries.add', { language: 'uk-UA', affix, words })
  if (!added.ok) throw new Error(JSON.stringify(added.error))
  expect(added.value).toContainEqual({
    id: 'library/uk_UA',
    language: 'uk-UA',
    name: 'uk_UA',
    place: 'library',
  })
})

it('the built program prints in a utility process, which ends with it', async () => {
  const added = await bridge().call('interview.addSample', {})
  if (!added.ok) throw new Error(JSON.stringify(added.error))
  const { interview } = added.value
  const options = { ...DEFAULT_PRINT, languages: [...DEFAULT_PRINT.languages] }
  const preview = await bridge().call('export.preview', { interview, options, page: 1 })
  expect(preview).toMatchObject({ ok: true, value: { mediaType: 'image/svg+xml', page: 1 } })
  expect(electron.utilityProcess.all.map(({ ended }) => ended)).toEqual([false])
})

describe('a window that stops working', () => {
  it('is offered again, with a word on what is safe', async () => {
    electron.answers.message = 0
    window().webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await expect.poll(() => window().webContents.reloads).toBe(1)
    expect(electron.answers.shown.at(-1)).toMatchObject({ message: ko.crash.message })
  })
})

describe('the end', () => {
  it('is put off while text is in the window alone, when the person goes back to it', async () => {
    electron.answers.message = 0
    const stop = bridge().onAction(async (action) => {
      if (action === CLOSING_ACTION) throw new Error('the disk is full')
    })
    window().close()
    await expect
      .poll(() => electron.answers.shown.at(-1))
      .toMatchObject({ message: ko.unsaved.message })
    expect(window().destroyed).toBe(false)
    expect(await bridge().call('library.overview', {})).toMatchObject({ ok: true })
    stop()
  })

  it('waits for what the page still writes, gives the library back, remembers the window', async () => {
    const order: string[] = []
    bridge().onAction(async (action) => {
      if (action !== CLOSING_ACTION) return
      const created = await bridge().call('library.overview', {})
      order.push(created.ok ? 'the page has written' : 'too late')
    })
    const ended = new Promise<number>((resolve) => electron.app.once('stand-in-exit', resolve))
    window().on('closed', () => order.push('the window is closed'))
    window().close()
    expect(window().destroyed).toBe(false)
    expect(await ended).toBe(0)
    expect(order).toEqual(['the page has written', 'the window is closed'])
    expect(window().destroyed).toBe(true)
    await expect(readFile(join(library, '.lock'))).rejects.toThrow('ENOENT')
    expect(electron.utilityProcess.all.map(({ ended }) => ended)).toEqual([true])
    const state = JSON.parse(await readFile(join(folder, 'user/program.json'), 'utf8'))
    expect(state.bounds).toEqual({ x: 10, y: 20, width: 1000, height: 700, maximized: false })
  })
})

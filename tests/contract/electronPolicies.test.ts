import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../electron/engine/window/contentSecurityPolicy.ts'
import { readWindowFiles } from '../../electron/engine/window/windowFiles.ts'
import { registerAppScheme, serveWindow } from '../../electron/main/appProtocol.ts'
import { applyContentsPolicy } from '../../electron/main/contentsPolicy.ts'
import { applySessionPolicy } from '../../electron/main/sessionPolicy.ts'
import { applySwitches } from '../../electron/main/switches.ts'
import { windowOptions } from '../../electron/main/windowOptions.ts'
import { makeBuiltWindow, SECRET } from './builtWindow.ts'
import * as electron from './electronStandIn.ts'

vi.mock('electron', () => import('./electronStandIn.ts'))

const session = electron.session.defaultSession
const handler = (name: string) =>
  session.handlers.get(name) as unknown as (...values: unknown[]) => unknown

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-policies-'))
  applySessionPolicy(session as never, false)
  applyContentsPolicy(electron.app as never)
  registerAppScheme()
  serveWindow(session.protocol as never, await readWindowFiles(await makeBuiltWindow(folder)))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the window', () => {
  const { webPreferences } = windowOptions(
    { x: 0, y: 0, width: 1200, height: 800, maximized: false },
    false,
    false,
  )

  it('has a sandbox, a world of its own and nothing of Node', () => {
    expect(webPreferences).toMatchObject({
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
      devTools: false,
    })
  })

  it('opens no other window, embeds no page and stays where it is', () => {
    const contents = new electron.StandInContents()
    electron.app.emit('web-contents-created', {}, contents)
    expect(contents.windowOpenHandler?.({ url: 'app://dragoman/' })).toEqual({ action: 'deny' })
    const prevented = (name: string, facts: object) => {
      const event = Object.assign(electron.preventable(), facts)
      contents.emit(name, event)
      return event.defaultPrevented
    }
    expect(prevented('will-attach-webview', {})).toBe(true)
    expect(prevented('will-redirect', { url: 'app://dragoman/' })).toBe(true)
    const navigate = (url: string, isMainFrame = true) =>
      prevented('will-frame-navigate', { url, isMainFrame })
    expect(navigate('app://dragoman/')).toBe(false)
    for (const url of [
      'https://attacker.example/',
      'file:///etc/passwd',
      'app://dragoman.attacker.example/',
      'app://dragomanx/',
      'app://other/',
      'data:text/html,x',
      'about:blank',
      'javascript:alert(1)',
    ]) {
      expect(navigate(url), url).toBe(true)
    }
    expect(navigate('app://dragoman/', false)).toBe(true)
  })
})

describe('the session', () => {
  it('downloads no dictionary', () => {
    expect(session.spellChecker).toBe(false)
  })

  const request = (url: string): unknown => {
    let answer: unknown
    handler('onBeforeRequest')({ url }, (given: unknown) => {
      answer = given
    })
    return answer
  }
  it.each(['app://dragoman/', 'app://dragoman/assets/a.js', 'blob:app://dragoman/1-2'])(
    'loads its own: %s',
    (url) => {
      expect(request(url)).toEqual({ cancel: false })
    },
  )
  it.each([
    'https://attacker.example/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://other/',
    'app://dragoman.attacker.example/',
    'data:text/html,x',
    'blob:https://attacker.example/1',
    'chrome://settings/',
    'devtools://devtools/',
  ])('cancels every other request: %s', (url) => {
    expect(request(url)).toEqual({ cancel: true })
  })

  const own = { isMainFrame: true, requestingUrl: 'app://dragoman/' }
  const asks = (permission: string, details: object): unknown => {
    let granted: unknown
    handler('permissionRequest')(
      null,
      permission,
      (given: unknown) => {
        granted = given
      },
      details,
    )
    return granted
  }
  it('lets its own page record sound', () => {
    expect(asks('media', { ...own, mediaTypes: ['audio'] })).toBe(true)
    const details = { isMainFrame: true, mediaType: 'audio' }
    expect(handler('permissionCheck')(null, 'media', 'app://dragoman/', details)).toBe(true)
  })
  it.each([
    ['a camera', 'media', { ...own, mediaTypes: ['video'] }],
    ['a camera with sound', 'media', { ...own, mediaTypes: ['audio', 'video'] }],
    ['something unnamed', 'media', { ...own, mediaTypes: [] }],
    ['something untold', 'media', own],
    ['sound in an embedded page', 'media', { ...own, isMainFrame: false, mediaTypes: ['audio'] }],
    [
      'sound for another page',
      'media',
      { isMainFrame: true, requestingUrl: 'https://attacker.example/', mediaTypes: ['audio'] },
    ],
    ['the screen', 'display-capture', { ...own, mediaTypes: ['audio'] }],
    ...[
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'midiSysex',
      'openExternal',
      'pointerLock',
      'local-fonts',
      'unknown',
    ].map((name) => [name, name, own] as const),
  ] as const)('permits nothing else: %s', (_, permission, details) => {
    expect(asks(permission, details)).toBe(false)
  })
  it('says no to every other check too', () => {
    const check = (permission: string, origin: string, details: object) =>
      handler('permissionCheck')(null, permission, origin, details)
    const sound = { isMainFrame: true, mediaType: 'audio' }
    expect(check('media', 'https://attacker.example/', sound)).toBe(false)
    expect(check('media', 'app://dragoman/', { ...sound, mediaType: 'video' })).toBe(false)
    expect(check('media', 'app://dragoman/', { ...sound, isMainFrame: false })).toBe(false)
    expect(check('geolocation', 'app://dragoman/', { isMainFrame: true })).toBe(false)
    expect(handler('device')({})).toBe(false)
    let streams: unknown = 'none given'
    handler('display')({}, (given: unknown) => {
      streams = given
    })
    expect(streams).toBeNull()
  })
  it('downloads nothing past the dialogs', () => {
    const event = electron.preventable()
    session.emit('will-download', event)
    expect(event.defaultPrevented).toBe(true)
  })
})

describe('app://', () => {
  const ask = (url: string, method = 'GET') =>
    handler('app')({ url, method } satisfies Partial<Request>) as Response

  it('has an origin of its own, as safe as https, and no more privileges', () => {
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    ])
  })
  it('serves the window under the content policy', async () => {
    const page = ask('app://dragoman/')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toContain('Dragoman')
    expect(await ask('app://dragoman/assets/index-abc.js').text()).toBe('export {}')
  })
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/index.html%00',
    '/index.html.',
    '/index.html?x',
    '/index.html#x',
    '/link.txt',
    '/.hidden.js',
    '/program.exe',
    '/assets/',
    '/assets/index-abc.js.map',
    '/C:/Windows/win.ini',
  ])('serves nothing that is not in the window: %s', async (path) => {
    const answer = ask(`app://dragoman${path}`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(await answer.text()).not.toContain(SECRET)
  })
  it('serves no other host and takes nothing in', () => {
    expect(ask('app://other/index.html').status).toBe(403)
    expect(ask('app://dragoman.attacker.example/').status).toBe(403)
    expect(ask('app://dragoman/', 'POST').status).toBe(403)
  })
})

describe('the installed program', () => {
  const app = (isPackaged: boolean, ...given: string[]) => {
    const switches = new Map<string, string | undefined>(given.map((name) => [name, '']))
    const commandLine = {
      appendSwitch: (name: string, value?: string) => void switches.set(name, value),
      hasSwitch: (name: string) => switches.has(name),
    }
    return { switches, started: applySwitches({ isPackaged, commandLine } as never) }
  }
  it('resolves no name and uses no proxy', () => {
    const { switches, started } = app(true)
    expect(started).toBe(true)
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(switches.has('no-proxy-server')).toBe(true)
  })
  it('does not start for a debugger', () => {
    expect(app(true, 'remote-debugging-port').started).toBe(false)
    expect(app(true, 'remote-debugging-pipe').started).toBe(false)
    expect(app(false, 'remote-debugging-port').started).toBe(true)
  })
})

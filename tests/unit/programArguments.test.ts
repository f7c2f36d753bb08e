import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../electron/loopback/findBrowser.ts'
import { parseLoopbackArguments } from '../../electron/loopback/loopbackOptions.ts'
import { systemLanguages } from '../../electron/loopback/systemLanguages.ts'
import { libraryFrom, openedFileFrom } from '../../electron/main/commandLine.ts'
import { interfaceLanguage } from '../../electron/main/interfaceLanguage.ts'
import { readProgramState, writeProgramState } from '../../electron/main/programState.ts'

const folder = mkdtempSync(join(tmpdir(), 'dragoman-arguments-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the loopback host’s arguments', () => {
  it('name a library, a port, and whether to open a browser', () => {
    expect(parseLoopbackArguments(['--library', 'x', '--port', '8123', '--no-open'], {})).toEqual({
      library: resolve('x'),
      port: 8123,
      open: false,
      browser: false,
    })
  })
  it('default to the environment, then to the home folder', () => {
    const usual = parseLoopbackArguments([], {})
    expect(usual).toMatchObject({ library: join(homedir(), 'Dragoman'), port: 0, open: true })
    expect(parseLoopbackArguments([], { DRAGOMAN_LIBRARY: folder })).toMatchObject({
      library: folder,
    })
  })
  it.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', '1.5'],
    ['--nonsense'],
    ['stray'],
    ['--library'],
  ])('are refused with a reason: %s %s', (...args) => {
    expect(
      parseLoopbackArguments(
        args.filter((arg) => arg !== undefined),
        {},
      ),
    ).toBeTypeOf('string')
  })
})

describe('the program’s arguments', () => {
  it('name the library; else the environment, the last choice, the home folder', () => {
    expect(libraryFrom(['x', `--library=${folder}`], { DRAGOMAN_LIBRARY: '/e' }, '/k')).toBe(folder)
    expect(libraryFrom(['x'], { DRAGOMAN_LIBRARY: folder }, '/k')).toBe(folder)
    expect(libraryFrom(['x'], {}, folder)).toBe(folder)
    expect(libraryFrom(['x'], {}, null)).toBe(join(homedir(), 'Dragoman'))
  })
  it('name an interview file to open, if it is one and is there', () => {
    const path = join(folder, 'case.dragoman')
    writeFileSync(path, '{}')
    const opened = { name: 'case.dragoman', path }
    expect(openedFileFrom(['dragoman', path], '/')).toEqual(opened)
    expect(openedFileFrom(['dragoman', '--flag', 'case.dragoman'], folder)).toEqual(opened)
    expect(openedFileFrom(['case.dragoman'], folder)).toBeNull()
    expect(openedFileFrom(['dragoman', 'other.dragoman', 'case.txt'], folder)).toBeNull()
  })
})

describe('languages', () => {
  it('come from the locale variables, best first', () => {
    expect(systemLanguages({ LANGUAGE: 'uk_UA:ko', LANG: 'en_GB.UTF-8' }).slice(0, 3)).toEqual([
      'uk-UA',
      'ko',
      'en-GB',
    ])
  })
  it('leave out what is no language', () => {
    for (const LANG of ['C', 'C.UTF-8', 'POSIX', '', '!!']) {
      expect(systemLanguages({ LANG })).toEqual([Intl.DateTimeFormat().resolvedOptions().locale])
    }
  })
  it('of menus are the person’s choice, else the best of the system’s that there is', () => {
    expect(interfaceLanguage('ko', ['uk'])).toBe('ko')
    expect(interfaceLanguage(null, ['fr-FR', 'uk-UA', 'en'])).toBe('uk')
    expect(interfaceLanguage(null, ['fr-FR'])).toBe('en')
  })
})

describe('a browser', () => {
  it('that is named is the one, and none other if it is not there', () => {
    expect(findBrowser({ DRAGOMAN_BROWSER: process.execPath })).toBe(process.execPath)
    expect(findBrowser({ DRAGOMAN_BROWSER: join(folder, 'none') })).toBeNull()
  })
  it('is not found where there is none', () => {
    expect(findBrowser({ PATH: folder }, 'linux')).toBeNull()
    expect(findBrowser({ PROGRAMFILES: folder }, 'win32')).toBeNull()
  })
})

describe('what the program remembers', () => {
  const path = join(folder, 'program.json')
  const state = {
    library: folder,
    bounds: { x: 1, y: 2, width: 1000, height: 700, maximized: true },
  }
  it('is there after a restart', async () => {
    await writeProgramState(path, state)
    expect(readProgramState(path)).toEqual(state)
  })
  it.each(['', 'null', '[]', '{"bounds":{"x":"a"}}', '{"library":7}'])(
    'is nothing when the file is damaged: %j',
    (text) => {
      writeFileSync(path, text)
      expect(readProgramState(path)).toEqual({ library: null, bounds: null })
    },
  )
  it('does not stop the program when it cannot be written', async () => {
    await writeProgramState(join(folder, 'missing/program.json'), state)
    expect(readProgramState(join(folder, 'missing/program.json')).library).toBeNull()
  })
})

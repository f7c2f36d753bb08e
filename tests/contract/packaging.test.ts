import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPrograms } from '../../scripts/buildPrograms.ts'
import { buildWindowIfStale } from '../../scripts/buildWindow.ts'
import { type AsarFile, listAsar } from './listAsar.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** How Electron's fuses are found in its program; see @electron/fuses. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** How a fuse is written in the program. */
const [OFF, ON] = [48, 49]

let folder: string
let files: ReadonlyMap<string, AsarFile>
const unpacked = () => join(folder, 'release/linux-unpacked')

/** What electron-builder takes for Electron's own files: a program with nothing but its fuses. */
async function makeElectronStandIn(dist: string): Promise<void> {
  await mkdir(join(dist, 'locales'), { recursive: true })
  await writeFile(join(dist, 'electron'), `\x7fELF${FUSE_SENTINEL}\x01\x0810100001`, 'latin1')
  await writeFile(join(dist, 'version'), '0.0.0')
  for (const locale of ['en-US', 'uk', 'ko', 'de']) {
    await writeFile(join(dist, `locales/${locale}.pak`), '')
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dragoman-package-'))
  await makeElectronStandIn(join(folder, 'electron'))
  await buildWindowIfStale()
  await buildPrograms()
  await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'release')}`,
    ],
    { cwd: ROOT },
  )
  files = listAsar(await readFile(join(unpacked(), 'resources/app.asar')))
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const paths = () => [...files.keys()]

describe('the packaged program', () => {
  it.each([
    'package.json',
    'LICENSE',
    'dist/electron/main.js',
    'dist/electron/utilityPress.js',
    'dist/electron/assistWorker.js',
    'dist/electron/feedWorker.js',
    'dist/electron/exchangeWorker.js',
    'dist/electron/preload.cjs',
    'dist/electron/licences.md',
    'dist/electron/hunspell.wasm',
    'dist/renderer/index.html',
    'dist/renderer/licences.md',
    'dist/fonts/NotoSerif_400Regular.ttf',
    'dist/fonts/NotoSerifKR_400Regular.ttf',
    'dist/fonts/NotoSerifKR_400Regular.licence.txt',
    'resources/locales/en/menu.json',
    'resources/locales/uk/print.json',
    'resources/locales/ko/errors.json',
    'resources/print/record.typ',
    'resources/samples/captured-soldiers.json',
    'node_modules/@myriaddreamin/typst-ts-node-compiler/package.json',
  ])('holds %s', (path) => {
    expect(paths()).toContain(path)
  })

  it('starts at the file that is there, and the engine is in it', async () => {
    const manifest = JSON.parse(files.get('package.json')?.text() ?? '')
    expect(paths()).toContain(manifest.main)
    // What several programs share stands in parts of their own.
    const programs = paths().filter((path) => /^dist\/electron\/.*\.js$/.test(path))
    expect(programs.some((path) => files.get(path)?.text().includes('journal.log'))).toBe(true)
  })

  it('holds a spelling program that nobody changed, under the licence that it is used under', async () => {
    const shipped = await readFile(join(unpacked(), 'resources/app.asar'))
    const own = await readFile(join(ROOT, 'node_modules/hunspell-wasm/wasm/hunspell.wasm'))
    expect(shipped.includes(own)).toBe(true)
    const licences = files.get('dist/electron/licences.md')?.text() ?? ''
    expect(licences).toContain('hunspell-wasm - 0.')
    expect(licences).toContain('MOZILLA PUBLIC LICENSE')
    expect(licences).not.toContain('GNU GENERAL PUBLIC LICENSE')
  })

  it.each(['electron', 'renderer'])('quotes the licence of everything in the %s bundle', (part) => {
    const licences = files.get(`dist/${part}/licences.md`)?.text() ?? ''
    const sections = licences.split(/^## /m).slice(1)
    expect(sections.length).toBeGreaterThan(5)
    expect(sections.filter((section) => section.length < 400)).toEqual([])
    expect(licences).toContain('Copyright (c) 2025 Donghe Youn')
  })

  it('ships no dictionary', () => {
    expect(paths().filter((path) => /\.(aff|dic|bdic)$/.test(path))).toEqual([])
  })

  it('keeps native code beside the archive, where the system can load it', async () => {
    const native = paths().filter((path) => path.endsWith('.node'))
    expect(native.length).toBeGreaterThan(0)
    for (const path of native) {
      expect(files.get(path)?.unpacked, path).toBe(true)
      const beside = join(unpacked(), 'resources/app.asar.unpacked', path)
      expect((await readFile(beside)).length).toBeGreaterThan(1_000_000)
    }
  })

  it('keeps everything else in the archive, which is sealed', () => {
    const outside = paths().filter((path) => files.get(path)?.unpacked)
    expect(
      outside.filter(
        (path) => !path.startsWith('node_modules/@myriaddreamin/typst-ts-node-compiler-'),
      ),
    ).toEqual([])
  })

  it('holds no loopback host, tests, sources, maps or tools', () => {
    expect(paths().filter((path) => /\.(ts|tsx|map|tsbuildinfo)$/.test(path))).toEqual([])
    expect(
      paths().filter((path) => /^(core|electron|renderer|tests|scripts|docs)\//.test(path)),
    ).toEqual([])
    expect(paths().filter((path) => /loopback/i.test(path))).toEqual([])
    const programs = paths().filter((path) => /^dist\/electron\/.*js$/.test(path))
    for (const path of programs) {
      expect(files.get(path)?.text(), path).not.toContain('createServer(')
    }
    const packages = new Set(
      paths()
        .filter((path) => path.startsWith('node_modules/'))
        .map((path) => path.split('/').slice(1, 3).join('/')),
    )
    for (const name of packages) expect(name).toMatch(/^@myriaddreamin\/typst-ts-node-compiler/)
  })

  it('ships only the interface languages of its own', async () => {
    const shipped = await readdir(join(unpacked(), 'locales'))
    expect(shipped.sort()).toEqual(['en-US.pak', 'ko.pak', 'uk.pak'])
  })

  it('has every fuse set', async () => {
    const { version, ...fuses } = await getCurrentFuseWire(join(unpacked(), 'dragoman'))
    expect(version).toBe(FuseVersion.V1)
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: OFF,
      [FuseV1Options.EnableCookieEncryption]: ON,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
      [FuseV1Options.OnlyLoadAppFromAsar]: ON,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    })
  })
})

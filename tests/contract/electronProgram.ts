import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildPrograms } from '../../scripts/buildPrograms.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Electron's programs, built into a folder of their own, as they lie in the packaged program. */
export interface BuiltProgram {
  /** The application's folder. */
  readonly root: string
  readonly main: string
  readonly preload: string
  remove(): Promise<void>
}

/** Builds it. The folder lies in the repository, so that its native package is found. */
export async function buildElectronProgram(): Promise<BuiltProgram> {
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  const root = await mkdtemp(join(ROOT, '.cache/electron-'))
  const dist = join(root, 'dist')
  await buildPrograms(dist)
  await mkdir(join(dist, 'renderer'))
  await writeFile(join(dist, 'renderer/index.html'), '<!doctype html><title>Dragoman</title>')
  await cp(join(ROOT, 'resources'), join(root, 'resources'), { recursive: true })
  return {
    root,
    main: pathToFileURL(join(dist, 'electron/main.js')).href,
    preload: pathToFileURL(join(dist, 'electron/preload.cjs')).href,
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

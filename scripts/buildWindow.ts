import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { completeLicences } from './completeLicences.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Where the built window lies. */
const WINDOW = join(ROOT, 'dist/renderer')
/** What the window is made of. */
const SOURCES = [
  'renderer',
  'core',
  'resources/locales',
  'resources/icons',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the window when it is missing or older than its sources. Returns whether it did. */
export async function buildWindowIfStale(): Promise<boolean> {
  if (isFresh()) return false
  await buildWindow()
  return true
}

/** Builds the window into a folder of its own and puts it in place whole. */
export async function buildWindow(): Promise<void> {
  const made = `${WINDOW}.${process.pid}`
  const begun = new Date()
  try {
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: made, emptyOutDir: true },
    })
    completeLicences(join(made, 'licences.md'))
    // What changes while it is being built makes it stale at once.
    utimesSync(join(made, 'index.html'), begun, begun)
    putInPlace(made)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** Renames `made` to the window's folder, though another build may do the same at this moment. */
function putInPlace(made: string): void {
  for (let attempt = 1; ; attempt++) {
    const old = `${made}.${attempt}.old`
    try {
      if (existsSync(WINDOW)) renameSync(WINDOW, old)
      renameSync(made, WINDOW)
      return
    } catch (error) {
      if (attempt === 10) throw error
    } finally {
      rmSync(old, { recursive: true, force: true })
    }
  }
}

function isFresh(): boolean {
  const index = join(WINDOW, 'index.html')
  if (!existsSync(index)) return false
  const built = statSync(index).mtimeMs
  return SOURCES.every((source) => newest(join(ROOT, source)) <= built)
}

/** The latest change below a path, in milliseconds since 1970. */
function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

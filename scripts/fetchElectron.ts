import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { electronBinary } from './electronBinary.ts'

const INSTALLER = fileURLToPath(new URL('../node_modules/electron/install.js', import.meta.url))
const CACHE = fileURLToPath(new URL('../.cache/', import.meta.url))
/** Holds the version that could not be fetched, so that the next start does not wait again. */
const MARKER = `${CACHE}electron-not-fetched`
/** How long a download may take, in milliseconds. */
const PATIENCE = 180_000

/** Electron's program, fetched now if it can be; null, and one line that says so: it cannot. */
export function fetchElectron(version: string): string | null {
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === version) return null
  console.log('Getting Electron, once.')
  spawnSync(process.execPath, [INSTALLER], { stdio: 'ignore', timeout: PATIENCE })
  const binary = electronBinary()
  if (binary !== null) return binary
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(MARKER, version)
  console.log('Electron could not be fetched; npx install-electron tries again.')
  return null
}

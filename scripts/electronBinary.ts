import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/** The path of Electron's program; null: it has not been fetched to this machine. */
export function electronBinary(): string | null {
  const pointer = join(PACKAGE, 'path.txt')
  if (!existsSync(pointer)) return null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist')
  const program = join(folder, readFileSync(pointer, 'utf8').trim())
  return existsSync(program) ? program : null
}

import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'

/** The extension of an interview in a file of its own. */
const EXTENSION = '.dragoman'

/** The library to open: `--library=DIR`, DRAGOMAN_LIBRARY, the one chosen last, or ~/Dragoman. */
export function libraryFrom(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  kept: string | null,
): string {
  const named = args.find((arg) => arg.startsWith('--library='))?.slice('--library='.length)
  return resolve(named || environment.DRAGOMAN_LIBRARY || kept || join(homedir(), 'Dragoman'))
}

export interface OpenedFile {
  readonly name: string
  readonly path: string
}

/** The interview file that the program was asked to open, from its arguments; null: none. */
export function openedFileFrom(args: readonly string[], folder: string): OpenedFile | null {
  // The first argument is the program.
  for (const arg of args.slice(1)) {
    if (arg.startsWith('-') || !arg.toLowerCase().endsWith(EXTENSION)) continue
    const path = resolve(folder, arg)
    if (existsSync(path)) return { name: basename(path), path }
  }
  return null
}

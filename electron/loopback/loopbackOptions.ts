import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface LoopbackArguments {
  /** The library's folder, absolute. */
  readonly library: string
  /** 0: any free port. */
  readonly port: number
  /** Whether to open a browser when there is a display. */
  readonly open: boolean
  /** Whether to do without Electron even where it is. */
  readonly browser: boolean
}

export const LOOPBACK_USAGE = `usage: npm start -- [--library DIR] [--port N] [--no-open] [--browser]

  --library DIR   the folder that holds the interviews
                  (default: DRAGOMAN_LIBRARY, else Dragoman in the home folder)
  --port N        the port on 127.0.0.1 (default: any free one)
  --no-open       open no browser, only print the address
  --browser       use a browser though Electron is here`

/** Reads command-line arguments; a string says what is wrong with them. */
export function parseLoopbackArguments(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): LoopbackArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        library: { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean' },
        browser: { type: 'boolean' },
      },
    })
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return `--port ${values.port}: not a port number`
    }
    const library = values.library ?? environment.DRAGOMAN_LIBRARY ?? join(homedir(), 'Dragoman')
    if (library === '') return '--library: no folder named'
    return {
      library: resolve(library),
      port,
      open: values.open ?? true,
      browser: values.browser ?? false,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

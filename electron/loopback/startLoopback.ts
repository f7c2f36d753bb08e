import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LoopbackArguments } from './loopbackOptions.ts'
import { openInBrowser } from './openInBrowser.ts'
import { runLoopback } from './runLoopback.ts'

const ROOT = new URL('../../', import.meta.url)

/** Runs the built window and the engine as asked for on the command line, then ends the process. */
export async function startLoopback(options: LoopbackArguments): Promise<never> {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
    version: string
  }
  try {
    await runLoopback({
      library: options.library,
      port: options.port,
      version,
      site: fileURLToPath(new URL('dist/renderer', ROOT)),
      ready: (host) => {
        console.log(`Dragoman is ready at ${host.url}`)
        if (options.open) openInBrowser(host.url)
      },
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  // What is left open, such as a channel to the parent, shall not keep the process.
  process.exit(0)
}

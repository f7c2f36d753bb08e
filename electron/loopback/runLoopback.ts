import { createEngine } from '../engine/engine.ts'
import { noFileDialogs } from '../engine/fileDialogs.ts'
import { sourcePaths } from '../engine/sourcePaths.ts'
import { readWindowFiles } from '../engine/window/windowFiles.ts'
import { type LoopbackHost, startLoopbackHost } from './loopbackHost.ts'
import { systemLanguages } from './systemLanguages.ts'
import { untilAskedToStop } from './untilAskedToStop.ts'

interface RunOptions {
  /** The library's folder. */
  readonly library: string
  readonly port: number
  readonly version: string
  /** The built window. */
  readonly site: string
  /** Called once the host listens. */
  readonly ready: (host: LoopbackHost) => void
}

/**
 * Runs the engine behind a loopback host until the process is asked to stop, then closes both:
 * the library's lock is given back and its snapshots are written.
 */
export async function runLoopback(options: RunOptions): Promise<void> {
  const stop = untilAskedToStop()
  const files = await readWindowFiles(options.site)
  const engine = createEngine({
    library: options.library,
    host: 'loopback',
    version: options.version,
    paths: sourcePaths(),
    systemLanguages: systemLanguages(process.env),
    files: noFileDialogs,
  })
  try {
    const host = await startLoopbackHost({ engine, files, port: options.port })
    options.ready(host)
    await stop
    await host.close()
  } finally {
    await engine.close()
  }
}

import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { BRIDGE_KEY, type Bridge } from '#core/protocol/bridge.ts'
import { electronBinary } from '../../scripts/electronBinary.ts'
import type { RunningHost } from './runningHost.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Starts Electron on a library, with settings of its own in `userData`. */
export async function startElectron(library: string, userData: string): Promise<RunningHost> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error("Electron's program is not on this machine")
  const app = await _electron.launch({
    executablePath,
    args: [
      ROOT,
      `--user-data-dir=${userData}`,
      `--library=${library}`,
      '--lang=en-US',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const page = await app.firstWindow()
  return {
    page,
    call: (method, request) =>
      page.evaluate(
        ([key, name, body]) =>
          (globalThis as unknown as Record<string, Bridge>)[key]?.call(
            name,
            body as never,
          ) as never,
        [BRIDGE_KEY, method, request] as const,
      ),
    stop: () => app.close(),
    async kill() {
      const ended = new Promise((resolve) => app.process().once('exit', resolve))
      app.process().kill('SIGKILL')
      await ended
    },
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { beforeAll, describe, it } from 'vitest'
import { BRIDGE_KEY, type Bridge } from '#core/protocol/bridge.ts'
import { hasDisplay } from '../../electron/loopback/hasDisplay.ts'
import { buildPrograms } from '../../scripts/buildPrograms.ts'
import { buildWindowIfStale } from '../../scripts/buildWindow.ts'
import { electronBinary } from '../../scripts/electronBinary.ts'
import { hostContract } from './hostApi.contract.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const executablePath = electronBinary()
const reason =
  executablePath === null
    ? "Electron's program is not on this machine"
    : hasDisplay()
      ? null
      : 'there is no display'

if (executablePath === null || reason !== null) {
  describe(`the host API, electron itself (skipped: ${reason})`, () => {
    it.skip(`needs what is not here: ${reason}`, () => undefined)
  })
} else {
  beforeAll(async () => {
    await buildWindowIfStale()
    await buildPrograms()
  }, 120_000)
  hostContract({
    kind: 'electron',
    dialogs: true,
    async start(library) {
      const userData = await mkdtemp(join(tmpdir(), 'dragoman-user-'))
      const app = await _electron.launch({
        executablePath,
        args: [ROOT, `--user-data-dir=${userData}`, `--library=${library}`],
      })
      const page = await app.firstWindow()
      // Nobody sits in front of the dialogs: each is answered by changing one's mind.
      await app.evaluate(({ dialog }) => {
        dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
        dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
      })
      return {
        call: (method, request) =>
          page.evaluate(
            ([key, name, body]) =>
              (globalThis as unknown as Record<string, Bridge>)[key]?.call(
                name as never,
                body as never,
              ) as never,
            [BRIDGE_KEY, method, request] as const,
          ),
        async close() {
          await app.close()
          await rm(userData, { recursive: true, force: true })
        },
      }
    },
  })
}

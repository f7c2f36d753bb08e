import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { BRIDGE_KEY, type Bridge } from '#core/protocol/bridge.ts'
import { type BuiltProgram, buildElectronProgram } from './electronProgram.ts'
import * as electron from './electronStandIn.ts'
import { hostContract } from './hostApi.contract.ts'

/*
 * The built main process and preload script, whole, on a stand-in for the module 'electron'.
 * hostApi.electronBinary.test.ts runs the same contract on the real one, where it is.
 */
vi.mock('electron', () => import('./electronStandIn.ts'))

let program: BuiltProgram
let userData: string
const bridge = () => electron.exposed.get(BRIDGE_KEY) as Bridge
const window = () => {
  const open = electron.BrowserWindow.all.at(-1)
  if (open === undefined) throw new Error('no window is open')
  return open
}
/** Settles once the program has ended. */
const exit = () => new Promise((resolve) => electron.app.once('stand-in-exit', resolve))

beforeAll(async () => {
  program = await buildElectronProgram()
  userData = await mkdtemp(join(tmpdir(), 'dragoman-user-'))
}, 120_000)
afterAll(async () => {
  await program.remove()
  await rm(userData, { recursive: true, force: true })
})

async function startProgram(library: string): Promise<void> {
  electron.app.root = program.root
  electron.app.userData = userData
  vi.stubEnv('DRAGOMAN_LIBRARY', library)
  const shown = new Promise((resolve) => electron.app.once('stand-in-shown', resolve))
  await import(/* @vite-ignore */ program.main)
  await shown
  await import('../../electron/preload/preload.ts')
}

hostContract({
  kind: 'electron',
  dialogs: true,
  async start(library) {
    await startProgram(library)
    return {
      call: (method, request) => bridge().call(method as never, request as never) as never,
      async close() {
        const ended = exit()
        window().close()
        await ended
      },
    }
  },
})

import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { StartPress } from '../engine/print/pressProcess.ts'

/**
 * Starts the press as a utility process: the program cannot run itself as Node (a fuse), and
 * must not. Only after the application is ready.
 */
export const startUtilityPress: StartPress = () => {
  const program = fileURLToPath(new URL('./utilityPress.js', import.meta.url))
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Dragoman print',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code) => resolve(`the press ended with code ${code}`))
  })
  return {
    send: (order) => child.postMessage(order),
    onReply: (listener) => void child.on('message', listener),
    onEnd: (listener) => void ended.then(listener),
    async kill() {
      // A process that is only being started has no number yet, and cannot be ended.
      if (!child.kill()) child.once('spawn', () => child.kill())
      await ended
    },
  }
}

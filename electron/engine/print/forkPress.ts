import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PressProcess } from './pressProcess.ts'
import type { PressReply } from './pressTask.ts'

/**
 * For glibc: what is large is taken from the system by itself, and goes back as soon as Typst lets go
 * of it; and all threads share one heap. A long record takes a tenth less so.
 */
const MALLOC = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_ARENA_MAX: '1' } as const

const INSPECTOR = /^--inspect(-brk|-wait)?(=|$)/
const isPlain = (flag: string): boolean => !INSPECTOR.test(flag)

/**
 * Starts a press as a child process of Node's, which is not to be inspected and reads no input.
 * While it works it keeps this process running, else not.
 */
export function forkPress(program: URL): PressProcess {
  const { NODE_OPTIONS = '', ...environment } = process.env
  const child = fork(fileURLToPath(program), [], {
    execArgv: process.execArgv.filter(isPlain),
    env: {
      ...MALLOC,
      ...environment,
      NODE_OPTIONS: NODE_OPTIONS.split(' ').filter(isPlain).join(' '),
    },
    // Structured clones, as between threads: with bytes, and without JSON's detour.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    windowsHide: true,
  })
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) =>
      resolve(`the press ended with ${signal ?? `code ${code}`}`),
    )
    // It could not be started, or not be reached.
    child.on('error', (error) => resolve(String(error)))
  })
  return {
    send(order) {
      child.ref()
      child.channel?.ref()
      child.send(order)
    },
    onReply(listener) {
      child.on('message', (message) => {
        // Only a press sends on this channel.
        const reply = message as PressReply
        if (reply.type === 'result') {
          child.unref()
          child.channel?.unref()
        }
        listener(reply)
      })
    },
    onEnd: (listener) => void ended.then(listener),
    async kill() {
      child.ref()
      child.kill('SIGKILL')
      await ended
    },
  }
}

import { Worker } from 'node:worker_threads'
import type { PressOrder } from './pressProcess.ts'
import { servePress } from './servePress.ts'

// The press as a child process of Node's (forkPress). It ends with its parent, whatever ends that:
// the channel between them closes, but nothing hears of it while Typst works, so a thread looks too.
new Worker(new URL('./parentWatch.ts', import.meta.url))
process.on('disconnect', () => process.exit())
// A terminal's Ctrl+C reaches both. The parent hears of it and decides what becomes of the press.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

const serve = servePress((reply) => process.send?.(reply))
process.on('message', (order) => serve(order as PressOrder))

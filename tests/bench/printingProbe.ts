import { readFileSync } from 'node:fs'
import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { childrenOf } from '../fixtures/childrenOf.ts'
import { must } from './benchLibrary.ts'
import { trialInterview } from './trialInterview.ts'

/**
 * Prints one long record from a process of its own and says, in megabytes, what this process
 * took for it and what the press took, and how long it all lasted, in milliseconds.
 */
const resident = (): number => process.memoryUsage.rss() / 1_048_576
/** What a process took at its most so far; 0: it has ended. Linux says it in kilobytes. */
function highest(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    return Number(status.match(/^VmHWM:\s+(\d+) kB/m)?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}
const printer = createPrinter(sourcePaths())
const document = trialInterview(Number(process.argv[2]))
const before = resident()
let peak = 0
let ownPeak = before
const look = () => {
  peak = Math.max(peak, ...childrenOf(process.pid).map(highest))
  ownPeak = Math.max(ownPeak, resident())
}
const watch = setInterval(look, 20)
const began = performance.now()
const facts = { seq: 1, head: '0'.repeat(64), printedAt: '2025-01-14T12:00:00.000Z' }
const options = { ...DEFAULT_PRINT, copy: 'signature' } as const
must(await printer.pdf({ document, options, ...facts }, new AbortController().signal))
const time = performance.now() - began
// The printer ends a press that grew large by itself.
for (let round = 0; round < 50 && childrenOf(process.pid).length > 0; round += 1)
  await new Promise((resolve) => setTimeout(resolve, 100))
clearInterval(watch)
const left = childrenOf(process.pid).reduce((sum, press) => sum + highest(press), 0)
const kept = resident() - before + left
console.log(JSON.stringify({ time, peak, ownPeak: ownPeak - before, kept }))
await printer.close()

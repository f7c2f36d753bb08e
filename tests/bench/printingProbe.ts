import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { must } from './benchLibrary.ts'
import { trialInterview } from './trialInterview.ts'

/** Prints one long record in a process of its own and says, in megabytes, what it took. */
const resident = (): number => process.memoryUsage.rss() / 1_048_576
const printer = createPrinter(sourcePaths())
const document = trialInterview(Number(process.argv[2]))
const before = resident()
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, resident())
}, 50)
const began = performance.now()
const facts = { seq: 1, head: '0'.repeat(64), printedAt: '2025-01-14T12:00:00.000Z' }
const options = { ...DEFAULT_PRINT, copy: 'signature' } as const
must(await printer.pdf({ document, options, ...facts }, new AbortController().signal))
const time = performance.now() - began
// The printer ends a worker that grew large by itself; it is done when its memory is back.
for (let round = 0; round < 50 && resident() > before + 300; round += 1)
  await new Promise((resolve) => setTimeout(resolve, 100))
clearInterval(watch)
console.log(JSON.stringify({ time, peak, kept: resident() - before }))
await printer.close()

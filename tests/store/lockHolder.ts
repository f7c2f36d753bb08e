import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Method } from '#core/protocol/hostApi.ts'
import { startEngine } from './library.ts'

/**
 * An engine in a process of its own over the library named in the arguments. Carries out calls
 * given on its input, one JSON array `[method, request]` a line, and prints each result.
 */
const engine = startEngine(process.argv[2] as string)
for await (const line of createInterface({ input: process.stdin })) {
  const [method, request] = JSON.parse(line) as [Method, never]
  writeSync(1, `${JSON.stringify(await engine.engine.call(method, request))}\n`)
}
await engine.close()

import { LOOPBACK_USAGE, parseLoopbackArguments } from './loopbackOptions.ts'
import { startLoopback } from './startLoopback.ts'

const options = parseLoopbackArguments(process.argv.slice(2), process.env)
if (typeof options === 'string') {
  console.error(`${options}\n\n${LOOPBACK_USAGE}`)
  process.exit(2)
}
await startLoopback(options)

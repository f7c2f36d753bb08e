import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hasDisplay } from '../electron/loopback/hasDisplay.ts'
import { LOOPBACK_USAGE, parseLoopbackArguments } from '../electron/loopback/loopbackOptions.ts'
import { startLoopback } from '../electron/loopback/startLoopback.ts'
import { buildPrograms } from './buildPrograms.ts'
import { buildWindowIfStale } from './buildWindow.ts'
import { electronBinary } from './electronBinary.ts'
import { fetchElectron } from './fetchElectron.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Electron's program where it can run here; null: the loopback host serves a browser instead. */
function electron(): string | null {
  if (!hasDisplay()) return null
  // Electron's sandbox does not work for root, and without it Electron is not started.
  if (process.getuid?.() === 0) return null
  if (process.env.CI !== undefined) return electronBinary()
  return electronBinary() ?? fetchElectron(electronVersion())
}

function electronVersion(): string {
  const manifest = readFileSync(`${ROOT}node_modules/electron/package.json`, 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

const options = parseLoopbackArguments(process.argv.slice(2), process.env)
if (typeof options === 'string') {
  console.error(`${options}\n\n${LOOPBACK_USAGE}`)
  process.exit(2)
}
const program = options.open && options.port === 0 && !options.browser ? electron() : null
if (await buildWindowIfStale()) console.log('The window was built.')
if (program === null) {
  await startLoopback(options)
} else {
  await buildPrograms()
  const child = spawn(program, [ROOT, `--library=${options.library}`], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  process.exitCode = code ?? 1
}

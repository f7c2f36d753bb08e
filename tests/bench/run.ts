import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { assist } from './assist.ts'
import { assistWindow } from './assistWindow.ts'
import { checks } from './checks.ts'
import { coldStart } from './coldStart.ts'
import { commits } from './commits.ts'
import { type Figure, table } from './figure.ts'
import { memory } from './memory.ts'
import { opening } from './opening.ts'
import { printing, printingBeside } from './printing.ts'
import { printingCopies } from './printingCopies.ts'
import { printingDocx } from './printingDocx.ts'
import { terms } from './terms.ts'
import { tmx } from './tmx.ts'
import { scrolling, windowSpeed } from './windowSpeed.ts'

/** Every benchmark, by the name under which it can be asked for alone. */
const BENCHMARKS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  commits,
  opening,
  windowSpeed,
  scrolling,
  coldStart,
  printing,
  printingBeside,
  printingCopies,
  printingDocx,
  tmx,
  memory,
  terms,
  checks,
  assist,
  assistWindow,
}

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(BENCHMARKS)
const unknown = names.find((name) => BENCHMARKS[name] === undefined)
if (unknown !== undefined) {
  console.error(`No benchmark ${unknown}. There are: ${Object.keys(BENCHMARKS).join(', ')}`)
  process.exit(2)
}

const figures: Figure[] = []
for (const name of names) {
  console.error(`measuring: ${name}`)
  figures.push(...((await BENCHMARKS[name]?.()) ?? []))
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
console.log(`\n${table(figures)}\n\nMeasured on ${machine}.`)

const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url))
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}figures.json`, `${JSON.stringify({ machine, figures }, null, 2)}\n`)

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Figure, within } from './figure.ts'
import type { LanguageCosts, MemoryCosts } from './memoryCore.ts'

const CORE = fileURLToPath(new URL('memoryCore.ts', import.meta.url))
/** Milliseconds by language, at 100,000 units. */
const QUERY_LIMITS: Readonly<Record<string, number>> = { ko: 2, uk: 6, en: 10 }

/** The translation memory's index, with 100,000 and with a million units in three languages. */
export async function memory(): Promise<readonly Figure[]> {
  const small = costsOf(100_000, 'scan')
  const large = costsOf(1_000_000)
  return [
    within('memory: index 100000 units × 3 languages', small.build, 'ms', 6_000),
    within('memory: what that index holds', small.held, 'MB', 120),
    within('memory: add a unit to it, p95', small.add, 'ms', 1),
    ...small.languages.flatMap(figuresOf),
    within('memory: add a unit to 1000000, p95', large.add, 'ms', 1),
    ...large.languages.map(({ language, query }) =>
      within(`memory: query of 1000000 units, ${language}, p95`, query, 'ms', 40),
    ),
  ]
}

function figuresOf({ language, query, mean, linear }: LanguageCosts): readonly Figure[] {
  const limit = QUERY_LIMITS[language] ?? Number.NaN
  const times = (linear?.mean ?? Number.NaN) / mean
  const recall = linear?.recall ?? Number.NaN
  return [
    within(`memory: query of 100000 units, ${language}, p95`, query, 'ms', limit),
    {
      name: `memory: a scan of them takes so many times longer, ${language}`,
      value: times,
      unit: '×',
      beside: 'at least 20 ×',
      ratio: 20 / times,
    },
    {
      name: `memory: finds the best match that the scan finds, ${language}`,
      value: recall,
      unit: '%',
      beside: 'at least 98 %',
      ratio: 98 / recall,
    },
  ]
}

/** In a process of its own, so that its memory is the index's alone. */
function costsOf(units: number, ...more: readonly string[]): MemoryCosts {
  const run = spawnSync(process.execPath, ['--expose-gc', CORE, String(units), ...more], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as MemoryCosts
}

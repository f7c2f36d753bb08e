import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AssistCosts } from './assistProbe.ts'
import { benchLibrary } from './benchLibrary.ts'
import { against, type Figure, within } from './figure.ts'
import { writeMemory } from './writeMemory.ts'

const UNITS = 100_000
const PROBE = fileURLToPath(new URL('assistProbe.ts', import.meta.url))

/**
 * Assistance through the engine, in a process of its own: importing a memory of 100,000 units in
 * three languages, reading it at the start, and asking for rows beside commits.
 */
export async function assist(): Promise<readonly Figure[]> {
  const { folder, interviews, remove } = await benchLibrary([10, 10_000])
  try {
    const tmx = join(folder, '..', 'memory.tmx')
    writeMemory(tmx, UNITS)
    const costs = probe([folder, tmx, ...interviews, String(UNITS)])
    const alone = { name: 'commits alone', value: costs.commitAlone }
    return [
      within('memory.import of 100,000 × 3, through the engine', costs.imported, 'ms', 3_000),
      within('the same, memory above what was', costs.importMemory, 'MB', 150),
      within('memory and interviews read at the start', costs.fed, 'ms', 10_000),
      within('memory held for 100,000 × 3 and two interviews', costs.heldMemory, 'MB', 350),
      within('assist.row → answer beside commits, p95', costs.row, 'ms', 50),
      within('the same while the memory is read, p95', costs.rowWhileReading, 'ms', 50),
      against('a commit beside assist.row, p95', costs.commitBeside, 'ms', alone, 1.5),
      within('assist.findings at 10,000 segments', costs.findings, 'ms', 3_000),
    ]
  } finally {
    await remove()
  }
}

function probe(task: readonly string[]): AssistCosts {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROBE, ...task], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as AssistCosts
}

import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InterviewId } from '#core/interview/ids.ts'
import { benchEngine, benchLibrary, must } from './benchLibrary.ts'
import { against, type Figure, median, within } from './figure.ts'

const ROUNDS = 7
const PROBE = fileURLToPath(new URL('memoryProbe.ts', import.meta.url))

/** Opening a 10,000-segment interview in the engine, and what the engine then holds in memory. */
export async function opening(): Promise<readonly Figure[]> {
  const { folder, interviews, remove } = await benchLibrary([10_000])
  const interview = interviews[0] as InterviewId
  try {
    const parse: number[] = []
    const open: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = await readFile(join(folder, 'interviews', interview, 'snapshot.json'), 'utf8')
      const parseBegan = performance.now()
      JSON.parse(text)
      parse.push(performance.now() - parseBegan)
      const engine = benchEngine(folder)
      must(await engine.call('library.overview', {}))
      const openBegan = performance.now()
      must(await engine.call('interview.open', { interview }))
      open.push(performance.now() - openBegan)
      await engine.close()
    }
    return [
      against(
        'open 10,000 segments in the engine',
        median(open),
        'ms',
        { name: 'JSON.parse of its snapshot', value: median(parse) },
        3,
      ),
      within(
        'engine memory with 10,000 segments open (resident)',
        residentMegabytes(folder, interview),
        'MB',
        250,
      ),
    ]
  } finally {
    await remove()
  }
}

function residentMegabytes(folder: string, interview: string): number {
  const probe = spawnSync(process.execPath, [PROBE, folder, interview], { encoding: 'utf8' })
  if (probe.status !== 0) throw new Error(probe.stderr)
  return Number(probe.stdout)
}

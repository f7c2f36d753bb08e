import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTmxWriter } from '#core/exchange/tmxWriter.ts'
import { type Figure, median, within } from './figure.ts'

const UNITS = 100_000
const ROUNDS = 5
const PROBE = fileURLToPath(new URL('tmxProbe.ts', import.meta.url))

/** Reading a colleague's TMX: 100,000 units in three languages, some 50 MB, from the disk. */
export async function tmx(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'))
  try {
    const path = join(folder, 'memory.tmx')
    writeFileSync(path, memory())
    const runs = Array.from({ length: ROUNDS }, () => probe(path))
    return [
      within(
        'TMX of 100,000 × 3 texts, decoded and read',
        median(runs.map(({ milliseconds }) => milliseconds)),
        'ms',
        3_000,
      ),
      within(
        'the same, peak resident memory of the process',
        Math.max(...runs.map(({ megabytes }) => megabytes)),
        'MB',
        150,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function memory(): string {
  const writer = createTmxWriter({ version: '0', source: null, at: '2026-11-23T10:00:00.000Z' })
  const parts = [writer.header()]
  for (let number = 0; number < UNITS; number += 1) {
    const texts = {
      'ko-KR': `저는 ${number}번째 부대에서 소대장으로 근무했고 그날 아침에 강을 건너라는 명령을 받았습니다.`,
      uk: `Я служив командиром взводу в ${number}-му підрозділі й того ранку отримав наказ форсувати річку.`,
      'en-US': `I led a platoon in unit ${number} & that morning I was ordered to cross the river.`,
    }
    const unit = { id: `u${number}`, texts, previous: {}, author: 'interpreter' }
    parts.push(writer.unit({ ...unit, at: '2025-01-13T12:00:00.000Z' }, null))
  }
  parts.push(writer.footer())
  return parts.join('')
}

function probe(path: string): { readonly milliseconds: number; readonly megabytes: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROBE, path], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const [milliseconds = 0, units = 0, megabytes = 0] = JSON.parse(stdout) as number[]
  if (units !== UNITS) throw new Error(`${units} units were read`)
  return { milliseconds, megabytes }
}

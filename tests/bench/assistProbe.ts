import { randomUUID } from 'node:crypto'
import type { CommandId, InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { JobOutcome } from '#core/protocol/hostApi.ts'
import { createEngine, type Engine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { must } from './benchLibrary.ts'
import { percentile } from './figure.ts'
import { altered, inventedUnit, random } from './inventedUnits.ts'
import { timed } from './timed.ts'

/** What the engine's assistance costs, with a library of an interview and a TMX file. */
export interface AssistCosts {
  /** Milliseconds. */
  readonly imported: number
  /** Milliseconds from the first asking to everything read. */
  readonly fed: number
  /** Milliseconds from asking for a row to its answer, p95, beside commits. */
  readonly row: number
  /** The same while the memory is still being read. */
  readonly rowWhileReading: number
  /** Milliseconds of a commit, p95, alone and beside rows. */
  readonly commitAlone: number
  readonly commitBeside: number
  /** Milliseconds for the findings of a whole interview. */
  readonly findings: number
  /** Megabytes: of the import, and of what assistance holds. */
  readonly importMemory: number
  readonly heldMemory: number
}

const ROUNDS = 300
const [library = '', tmx = '', short = '', long = '', units = '0'] = process.argv.slice(2)

/** Resident memory of the process with all its threads, in megabytes. */
const resident = (): number => process.memoryUsage.rss() / 1_048_576

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function engineOf(): Engine {
  return createEngine({
    library,
    host: 'in-process',
    version: 'bench',
    paths: sourcePaths(),
    systemLanguages: ['en'],
    files: { ...noFileDialogs, choose: async () => ({ name: 'memory.tmx', path: tmx }) },
  })
}

async function jobEnd(engine: Engine, job: string): Promise<JobOutcome> {
  for (;;) {
    const status = must(await engine.call('job.status', { job }))
    if (status.state === 'done') return status.outcome
    if (status.state === 'failed') throw new Error(JSON.stringify(status.error))
    await pause(5)
  }
}

/** The most that was resident while a job ran, above what was before. */
async function peakOf(job: () => Promise<void>): Promise<number> {
  const before = resident()
  let peak = before
  const looking = setInterval(() => {
    peak = Math.max(peak, resident())
  }, 10)
  await job()
  clearInterval(looking)
  return peak - before
}

const next = random(7)
const askRow = (engine: Engine, interview: string, round: number) =>
  timed(async () => {
    const unit = inventedUnit(Math.floor(next() * Number(units)))
    const text = round % 3 === 0 ? unit[0] : altered(unit[0], 0, next)
    const texts = { ko: text } as Readonly<Record<LanguageTag, string>>
    const segment = `segment-${round % 10}` as SegmentId
    must(await engine.call('assist.row', { interview: interview as InterviewId, segment, texts }))
  })
const commit = (engine: Engine, interview: string, round: number) =>
  timed(async () => {
    must(
      await engine.call('interview.execute', {
        interview: interview as InterviewId,
        command: {
          id: randomUUID() as CommandId,
          type: 'CommitRendition',
          segment: `segment-${round % 10}` as SegmentId,
          language: 'ko' as LanguageTag,
          text: `저는 정찰총국 소속 제11군단에서 복무했습니다. ${round}`,
          author: null,
          origin: { type: 'typed' },
        },
      }),
    )
  })

const importing = engineOf()
const file = must(await importing.call('file.choose', {}))
const languages = { ko: 'ko', uk: 'uk', en: 'en' } as Record<LanguageTag, LanguageTag>
let imported = 0
const importMemory = await peakOf(async () => {
  imported = await timed(async () => {
    const order = { ticket: file?.ticket ?? '', name: 'Bench', penalty: 0, mapping: { languages } }
    const { job } = must(await importing.call('memory.import', order))
    await jobEnd(importing, job)
  })
})
await importing.close()

const engine = engineOf()
const alone: number[] = []
for (let round = 0; round < ROUNDS; round += 1) alone.push(await commit(engine, short, round))
const before = resident()
const whileReading: number[] = []
const fed = await timed(async () => {
  must(await engine.call('assist.status', {}))
  for (let round = 0; ; round += 1) {
    whileReading.push(await askRow(engine, short, round))
    if (must(await engine.call('assist.status', {})).state === 'ready') return
    await pause(25)
  }
})
const heldMemory = resident() - before
const rows: number[] = []
const beside: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const asked = askRow(engine, short, round)
  beside.push(await commit(engine, short, round))
  rows.push(await asked)
}
must(await engine.call('interview.open', { interview: long as InterviewId }))
await askRow(engine, long, 0)
const findings = await timed(async () => {
  must(await engine.call('assist.findings', { interview: long as InterviewId }))
})
await engine.close()

const costs: AssistCosts = {
  imported,
  fed,
  row: percentile(rows, 0.95),
  // The first waits for the thread to start: it is counted with what is fed.
  rowWhileReading: percentile(whileReading.slice(1), 0.95),
  commitAlone: percentile(alone, 0.95),
  commitBeside: percentile(beside, 0.95),
  findings,
  importMemory,
  heldMemory,
}
console.log(JSON.stringify(costs))

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { CommandId, InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { DEFAULT_PRINT, type PrintOptions } from '#core/protocol/printOptions.ts'
import { createPrinter } from '../../electron/engine/print/printer.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { startLoopbackProcess } from '../e2e/loopbackProcess.ts'
import { benchLibrary, must } from './benchLibrary.ts'
import { type Figure, median, percentile, within } from './figure.ts'
import { timed } from './timed.ts'
import { trialInterview } from './trialInterview.ts'

const SIGNATURE: PrintOptions = { ...DEFAULT_PRINT, copy: 'signature' }
const PROBE = fileURLToPath(new URL('printingProbe.ts', import.meta.url))

/** The record for signature, its preview, and what a very long one takes of the machine. */
export async function printingCopies(): Promise<readonly Figure[]> {
  return [...(await signatureBesideCommits()), ...(await previews()), ...longRecord()]
}

/** From asking to the finished file, with commits to another interview all the while. */
async function signatureBesideCommits(): Promise<readonly Figure[]> {
  const { folder, interviews, remove } = await benchLibrary([10, 1_000])
  const [short, long] = interviews as [InterviewId, InterviewId]
  const host = await startLoopbackProcess(folder)
  try {
    must(await host.call('interview.open', { interview: short }))
    const print = async (commits: number[]) => {
      const { job } = must(
        await host.call('export.start', { interview: long, format: 'pdf', options: SIGNATURE }),
      )
      for (;;) {
        const status = must(await host.call('job.status', { job }))
        if (status.state === 'failed') throw new Error(JSON.stringify(status.error))
        if (status.state === 'done') return
        commits.push(await timed(() => commit(host, short, commits.length)))
        // A person does not commit more often than this.
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    // The first one starts the press.
    await print([])
    const commits: number[] = []
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) times.push(await timed(() => print(commits)))
    const name = 'record for signature, 1000 segments in three languages'
    return [
      within(name, median(times), 'ms', 4_000),
      within(`commit → durable ack beside it, p95`, percentile(commits, 0.95), 'ms', 25),
    ]
  } finally {
    await host.stop()
    await remove()
  }
}

async function commit(
  host: Awaited<ReturnType<typeof startLoopbackProcess>>,
  interview: InterviewId,
  count: number,
): Promise<void> {
  must(
    await host.call('interview.execute', {
      interview,
      command: {
        id: randomUUID() as CommandId,
        type: 'CommitRendition',
        segment: 'segment-1' as SegmentId,
        language: 'en' as LanguageTag,
        text: `While it prints, ${count}`,
        author: null,
        origin: { type: 'typed' },
      },
    }),
  )
}

const CHANGES: readonly Partial<PrintOptions>[] = [
  { labels: 'uk' },
  { copy: 'signature' },
  { largePrint: true },
  { paper: 'us-letter' },
  { languages: ['ko', 'uk'] as readonly string[] as readonly LanguageTag[] },
  { orientation: 'portrait' },
]

/** The first page after an option changed, and the whole of a short record. */
async function previews(): Promise<readonly Figure[]> {
  const printer = createPrinter(sourcePaths())
  const facts = { seq: 1, head: '0'.repeat(64), printedAt: '2025-01-14T12:00:00.000Z' }
  try {
    const shown = async (count: number) => {
      const document = trialInterview(count)
      const draw = (options: Partial<PrintOptions>) => async () => {
        const input = { document, options: { ...DEFAULT_PRINT, ...options }, ...facts }
        must(await printer.preview(input, 1))
      }
      await draw({})()
      const times: number[] = []
      for (const options of CHANGES) times.push(await timed(draw(options)))
      return Math.max(...times)
    }
    return [
      within(
        'first page after an option changed, 1000 segments, slowest',
        await shown(1_000),
        'ms',
        500,
      ),
      within(
        'whole preview after an option changed, 100 segments, slowest',
        await shown(100),
        'ms',
        1_000,
      ),
    ]
  } finally {
    await printer.close()
  }
}

function longRecord(): readonly Figure[] {
  const { time, peak, ownPeak, kept } = JSON.parse(
    execFileSync(process.execPath, [PROBE, '10000'], { encoding: 'utf8' }),
  ) as Readonly<Record<'time' | 'peak' | 'ownPeak' | 'kept', number>>
  return [
    within('record for signature, 10000 segments', time, 'ms', 60_000),
    within('memory of the press at its most meanwhile', peak, 'MB', 2_560),
    within('memory the engine took for it at its most', ownPeak, 'MB', 300),
    within('memory kept once the press has ended', kept, 'MB', 150),
  ]
}

import { randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CommandId, InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { type LoopbackProcess, startLoopbackProcess } from '../e2e/loopbackProcess.ts'
import { benchLibrary, must } from './benchLibrary.ts'
import { against, type Figure, median, percentile, within } from './figure.ts'
import { timed } from './timed.ts'

const ROUNDS = 600

/**
 * A committed rendition, from the request to its durable acknowledgement, through the loopback
 * host; beside it a bare append and fdatasync of as many bytes, in turn with it.
 */
export async function commits(): Promise<readonly Figure[]> {
  const { folder, interviews, remove } = await benchLibrary([10, 10_000])
  const [short, long] = interviews as [InterviewId, InterviewId]
  const host = await startLoopbackProcess(folder)
  try {
    must(await host.call('interview.open', { interview: short }))
    must(await host.call('interview.open', { interview: long }))
    const journal = join(folder, 'interviews', short, 'journal.log')
    const before = (await stat(journal)).size
    await commit(host, short, 0)
    const bytes = (await stat(journal)).size - before
    const raw = await open(join(folder, 'raw.log'), 'a')
    const times = { raw: [] as number[], short: [] as number[], long: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      times.raw.push(await timed(() => append(raw, bytes)))
      times.short.push(await timed(() => commit(host, short, round)))
      times.long.push(await timed(() => commit(host, long, round)))
    }
    await raw.close()
    const rawPeer = { name: 'append + fdatasync', value: median(times.raw) }
    return [
      against('commit → durable ack, p50', median(times.short), 'ms', rawPeer, 10),
      within('commit → durable ack, p99', percentile(times.short, 0.99), 'ms', 25),
      against(
        'the same at 10,000 segments, p50',
        median(times.long),
        'ms',
        { name: 'at 10', value: median(times.short) },
        1.2,
      ),
      within('the same at 10,000 segments, p99', percentile(times.long, 0.99), 'ms', 25),
    ]
  } finally {
    await host.stop()
    await remove()
  }
}

async function commit(host: LoopbackProcess, interview: InterviewId, round: number): Promise<void> {
  must(
    await host.call('interview.execute', {
      interview,
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
}

async function append(file: Awaited<ReturnType<typeof open>>, bytes: number): Promise<void> {
  await file.write(Buffer.alloc(bytes, 120))
  await file.datasync()
}

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandId, InterviewId, SittingId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Result } from '#core/protocol/result.ts'
import { createEngine, type Engine } from '../../electron/engine/engine.ts'
import { noFileDialogs } from '../../electron/engine/fileDialogs.ts'
import { sourcePaths } from '../../electron/engine/sourcePaths.ts'
import { trialInterview } from './trialInterview.ts'

/** An engine in this process on a library folder. */
export function benchEngine(library: string): Engine {
  return createEngine({
    library,
    host: 'in-process',
    version: 'bench',
    paths: sourcePaths(),
    systemLanguages: ['en'],
    files: noFileDialogs,
  })
}

/** A library in a temporary folder with one trial interview of each length. */
export async function benchLibrary(counts: readonly number[]): Promise<{
  readonly folder: string
  readonly interviews: readonly InterviewId[]
  remove(): Promise<void>
}> {
  const temporary = await mkdtemp(join(tmpdir(), 'dragoman-bench-'))
  const folder = join(temporary, 'Library')
  const engine = benchEngine(folder)
  const interviews: InterviewId[] = []
  for (const count of counts) {
    const document = trialInterview(count)
    const { title, caseNumber, timeZone, exercise, languages } = document
    const { interview } = must(
      await engine.call('interview.create', {
        fields: { title, caseNumber, timeZone, exercise, languages },
        sitting: randomUUID() as SittingId,
      }),
    )
    must(await engine.call('interview.open', { interview }))
    must(
      await engine.call('interview.execute', {
        interview,
        command: { id: randomUUID() as CommandId, type: 'AdoptDocument', document },
      }),
    )
    must(await engine.call('interview.close', { interview }))
    interviews.push(interview)
  }
  await engine.close()
  return { folder, interviews, remove: () => rm(temporary, { recursive: true, force: true }) }
}

/** The value; a benchmark cannot go on without it. */
export function must<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { InterviewId } from '#core/interview/ids.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../../engine/engine.ts'
import type { CommandLine } from '../commandLine.ts'
import { type Failure, jobFailure, usageFailure } from '../failure.ts'
import { findInterview } from '../findInterview.ts'
import type { CommandResult } from '../outcome.ts'
import { runJob } from '../runJob.ts'
import type { Terminal } from '../terminal.ts'
import type { Texts } from '../texts.ts'
import { fromEngine, withEngine } from '../withEngine.ts'
import { importResource } from './importResource.ts'

/**
 * `import`: a table into an interview, a document into an empty one or as a new one; the result
 * is the interview's id. A memory or terms into the library. All or nothing.
 */
export async function importFile(
  line: CommandLine,
  texts: Texts,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CommandResult> {
  const { file, interview, library, takeOver } = line
  const ending = /\.(tsv|csv|json|dragoman|tmx|tbx)$/i.exec(file)?.[1]?.toLowerCase()
  if (ending === undefined) {
    return fail(usageFailure({ code: 'IMPORT_TYPE_UNKNOWN', file }, 'import'))
  }
  const surplus = surplusOption(line, ending)
  if (surplus !== null) {
    return fail(
      usageFailure({ code: 'UNKNOWN_OPTION', option: surplus, command: 'import' }, 'import'),
    )
  }
  const isResource = ending === 'tmx' || ending === 'tbx'
  const isTable = ending === 'tsv' || ending === 'csv'
  if (isTable && interview === undefined) {
    return fail(usageFailure({ code: 'TABLE_NEEDS_INTERVIEW', file }, 'import'))
  }
  const path = resolve(file)
  const entry = await stat(path).catch(() => null)
  if (entry === null) return fail(jobFailure({ code: 'FILE_NOT_FOUND', file }))
  if (!entry.isFile()) return fail(jobFailure({ code: 'NOT_A_FILE', file }))
  if (isResource) return importResource(line, texts, terminal, signal)

  const use = {
    library,
    takeOver,
    purpose: interview === undefined ? 'make' : 'work',
    source: { name: basename(file), path },
  } as const
  return withEngine(use, async (engine) => {
    const target = await targetOf(engine, interview)
    if (!target.ok) return target
    const chosen = fromEngine(await engine.call('file.choose', {}))
    if (!chosen.ok) return chosen
    const ticket = chosen.value?.ticket ?? ''
    const started = await engine.call('import.start', { interview: target.value, ticket })
    const outcome = await runJob(engine, started, terminal, signal)
    if (!outcome.ok) return outcome
    if (outcome.value.type !== 'imported') throw new Error('an import ended as an export')
    const { interview: id, segments } = outcome.value
    return ok({
      lines: [id],
      json: { interview: id, segments },
      remark: texts.say('imported', { count: segments }),
    })
  })
}

/** An option that says nothing about a file of this kind: most likely another file was meant. */
function surplusOption({ interview, name, languages }: CommandLine, ending: string): string | null {
  if (ending !== 'tmx' && name !== undefined) return '--name'
  if (ending !== 'tmx' && languages !== undefined) return '--languages'
  const isResource = ending === 'tmx' || ending === 'tbx'
  return isResource && interview !== undefined ? '--interview' : null
}

async function targetOf(
  engine: Engine,
  interview: string | undefined,
): Promise<Result<InterviewId | null, Failure>> {
  return interview === undefined ? ok(null) : findInterview(engine, interview)
}

import type { LanguageTag } from '#core/interview/languageTag.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../../engine/engine.ts'
import type { CommandLine } from '../commandLine.ts'
import type { Failure } from '../failure.ts'
import { findInterview } from '../findInterview.ts'
import { listedInterviews } from '../listedInterviews.ts'
import type { CommandResult } from '../outcome.ts'
import { runJob } from '../runJob.ts'
import type { Terminal } from '../terminal.ts'
import type { Texts } from '../texts.ts'
import { fromEngine, withEngine } from '../withEngine.ts'

/** As many as the engine takes. */
const LANGUAGES_MAX = 20

interface ResourceOrder {
  readonly kind: 'tmx' | 'tbx'
  /** Empty: all. */
  readonly languages: readonly LanguageTag[]
  /** Of a memory: people who have a pseudonym go by it. */
  readonly pseudonyms: boolean
  readonly target: string
}

/**
 * `export --to FILE.tmx`: final renditions of an interview, or of the library where none is named.
 * `export --to FILE.tbx`: the library's termbase. The file is put in place whole, or not at all.
 */
export async function exportResource(
  { library, interview, to }: CommandLine,
  { kind, languages, pseudonyms, target }: ResourceOrder,
  texts: Texts,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CommandResult> {
  const use = { library, takeOver: false, purpose: 'view', target } as const
  return withEngine(use, async (engine) => {
    const started =
      kind === 'tbx'
        ? await startTerms(engine)
        : await startMemory(engine, interview, languages, pseudonyms)
    if (!started.ok) return started
    const outcome = await runJob(engine, ok(started.value), terminal, signal)
    if (!outcome.ok) return outcome
    if (outcome.value.type !== 'exported') throw new Error(outcome.value.type)
    const { ticket, bytes } = outcome.value
    const kept = fromEngine(await engine.call('file.keep', { ticket }))
    if (!kept.ok) return kept
    return ok({
      lines: [],
      json: { file: to, bytes },
      remark: texts.say('exported', { file: to, bytes }),
    })
  })
}

type Started = Result<{ readonly job: string }, Failure>

async function startTerms(engine: Engine): Promise<Started> {
  const list = fromEngine(await engine.call('terms.list', {}))
  if (!list.ok) return list
  const termbase = list.value.own
  return fromEngine(await engine.call('terms.export', { termbase, format: 'tbx-v3' }))
}

async function startMemory(
  engine: Engine,
  name: string | undefined,
  wanted: readonly LanguageTag[],
  pseudonyms: boolean,
): Promise<Started> {
  const found = name === undefined ? ok(null) : await findInterview(engine, name)
  if (!found.ok) return found
  const listed = await listedInterviews(engine)
  if (!listed.ok) return listed
  const interview = found.value
  const chosen = listed.value.filter(({ id }) => interview === null || id === interview)
  const used = [...new Set(chosen.flatMap(({ languages }) => languages))]
  const languages = wanted.length > 0 ? wanted : used.slice(0, LANGUAGES_MAX)
  if (interview !== null && chosen.length === 0) {
    return fail({ type: 'engine', error: { code: 'UNKNOWN_INTERVIEW', interview } })
  }
  return fromEngine(await engine.call('memory.export', { interview, languages, pseudonyms }))
}

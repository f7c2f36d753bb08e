import { basename, resolve } from 'node:path'
import { proposeTmxMapping } from '#core/exchange/proposeTmxMapping.ts'
import {
  DEFAULT_LANGUAGES,
  type LanguageTag,
  languageTagSchema,
} from '#core/interview/languageTag.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../../engine/engine.ts'
import type { CommandLine } from '../commandLine.ts'
import type { Failure } from '../failure.ts'
import { parseLanguageList } from '../languageList.ts'
import { listedInterviews } from '../listedInterviews.ts'
import type { CommandResult } from '../outcome.ts'
import { runJob } from '../runJob.ts'
import type { Terminal } from '../terminal.ts'
import type { Texts } from '../texts.ts'
import { fromEngine, withEngine } from '../withEngine.ts'

const DEFAULTS = DEFAULT_LANGUAGES.map((tag) => languageTagSchema.parse(tag))

/**
 * `import FILE.tmx`: a translation memory of its own; the result is its id. `import FILE.tbx`:
 * concepts into the library's termbase, but for those that are there already.
 */
export async function importResource(
  line: CommandLine,
  texts: Texts,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CommandResult> {
  const { file, library, takeOver } = line
  const languages =
    line.languages === undefined ? ok(null) : parseLanguageList(line.languages, 'import')
  if (!languages.ok) return languages
  const source = { name: basename(file), path: resolve(file) }
  const use = { library, takeOver, purpose: 'make', source } as const
  return withEngine(use, async (engine) => {
    const chosen = fromEngine(await engine.call('file.choose', {}))
    if (!chosen.ok) return chosen
    const ticket = chosen.value?.ticket ?? ''
    if (!/\.tmx$/i.test(file)) return importTerms(engine, ticket, texts, terminal, signal)
    const wanted = languages.value === null ? await usedLanguages(engine) : languages
    if (!wanted.ok) return wanted
    const preview = fromEngine(await engine.call('memory.inspect', { ticket }))
    if (!preview.ok) return preview
    const found = Object.keys(preview.value.languages) as LanguageTag[]
    const mapping = proposeTmxMapping(found, wanted.value ?? DEFAULTS)
    const name = line.name ?? basename(file).replace(/\.tmx$/i, '')
    const started = await engine.call('memory.import', { ticket, name, penalty: 0, mapping })
    const outcome = await runJob(engine, started, terminal, signal)
    if (!outcome.ok) return outcome
    if (outcome.value.type !== 'memory-imported') throw new Error(outcome.value.type)
    const { memory, units, skipped } = outcome.value
    return ok({
      lines: [memory],
      json: { memory, units, skipped },
      remark: texts.say('importedUnits', { count: units }),
    })
  })
}

async function importTerms(
  engine: Engine,
  ticket: string,
  texts: Texts,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CommandResult> {
  const order = { mapping: null, into: 'own', name: '-', duplicates: 'skip' } as const
  const started = await engine.call('terms.import', { ticket, ...order })
  const outcome = await runJob(engine, started, terminal, signal)
  if (!outcome.ok) return outcome
  if (outcome.value.type !== 'terms-imported') throw new Error(outcome.value.type)
  const { termbase, concepts, skipped } = outcome.value
  return ok({
    lines: [],
    json: { termbase, concepts, skipped },
    remark: texts.say('importedConcepts', { count: concepts }),
  })
}

/** The languages of the library's interviews, and those that an interview starts with. */
async function usedLanguages(engine: Engine): Promise<Result<readonly LanguageTag[], Failure>> {
  const listed = await listedInterviews(engine)
  if (!listed.ok) return listed
  return ok([...new Set([...listed.value.flatMap(({ languages }) => languages), ...DEFAULTS])])
}

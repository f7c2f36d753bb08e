import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { EXPORT_FORMATS, type ExportFormat, type MissingGlyphs } from '#core/protocol/hostApi.ts'
import { DEFAULT_PRINT } from '#core/protocol/printOptions.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { CommandLine } from '../commandLine.ts'
import { type Failure, jobFailure, usageFailure } from '../failure.ts'
import { findInterview } from '../findInterview.ts'
import { parseLanguageList } from '../languageList.ts'
import type { CommandResult } from '../outcome.ts'
import { runJob } from '../runJob.ts'
import type { Terminal } from '../terminal.ts'
import type { Texts } from '../texts.ts'
import { fromEngine, withEngine } from '../withEngine.ts'
import { exportResource } from './exportResource.ts'

/**
 * `export`: an interview as a PDF, a table or a document, by the ending of the file. The file is
 * put in place whole, or not at all. There is no result for a person; standard output is empty.
 */
export async function exportFile(
  line: CommandLine,
  texts: Texts,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CommandResult> {
  const order = await orderOf(line)
  if (!order.ok) return order
  const { format, languages, target } = order.value
  if (format === 'tmx' || format === 'tbx') {
    const { pseudonyms = true } = line.print
    const resource = { kind: format, languages, pseudonyms, target }
    return exportResource(line, resource, texts, terminal, signal)
  }
  const { library, interview, print, to } = line
  if (interview === undefined) {
    return fail(
      usageFailure({ code: 'OPTION_MISSING', option: '--interview', command: 'export' }, 'export'),
    )
  }
  const use = { library, takeOver: false, purpose: 'view', target } as const
  return withEngine(use, async (engine) => {
    const found = await findInterview(engine, interview)
    if (!found.ok) return found
    const options = { ...DEFAULT_PRINT, labels: texts.language, ...print, languages }
    const started = await engine.call('export.start', { interview: found.value, format, options })
    const outcome = await runJob(engine, started, terminal, signal)
    if (!outcome.ok) return outcome
    if (outcome.value.type !== 'exported') throw new Error('an export ended as an import')
    const { ticket, bytes, missing } = outcome.value
    const kept = fromEngine(await engine.call('file.keep', { ticket }))
    if (!kept.ok) return kept
    const partial = format === 'json' && languages.length > 0
    return ok({
      lines: [],
      json: { file: to, bytes, missing },
      notes: [
        ...(partial ? [texts.say('jsonIsWhole')] : []),
        ...missing.map((each) => glyphNote(each, texts)),
      ],
      remark: texts.say('exported', { file: to, bytes }),
    })
  })
}

interface ExportOrder {
  readonly format: ExportFormat | 'tmx' | 'tbx'
  readonly languages: readonly LanguageTag[]
  readonly target: string
}

async function orderOf(line: CommandLine): Promise<Result<ExportOrder, Failure>> {
  const ending = /\.([^./\\]+)$/.exec(line.to)?.[1]?.toLowerCase()
  // A .dragoman file, which opens in the window, is the JSON of a whole interview.
  const wanted = ending === 'dragoman' ? 'json' : ending
  const format = [...EXPORT_FORMATS, 'tmx' as const, 'tbx' as const].find(
    (known) => known === wanted,
  )
  if (format === undefined) {
    return fail(usageFailure({ code: 'EXPORT_TYPE_UNKNOWN', file: line.to }, 'export'))
  }
  const languages =
    line.languages === undefined ? ok([]) : parseLanguageList(line.languages, 'export')
  if (!languages.ok) return languages
  const target = resolve(line.to)
  const folder = await stat(dirname(target)).catch(() => null)
  if (folder?.isDirectory() !== true) {
    return fail(jobFailure({ code: 'FOLDER_NOT_FOUND', folder: dirname(line.to) }))
  }
  const there = await stat(target).catch(() => null)
  if (there !== null && !there.isFile()) {
    return fail(jobFailure({ code: 'NOT_A_FILE', file: line.to }))
  }
  return ok({ format, languages: languages.value, target })
}

function glyphNote({ number, place, language, codePoints }: MissingGlyphs, texts: Texts): string {
  return texts.say(number === null ? 'missingGlyphsElsewhere' : 'missingGlyphs', {
    number,
    place,
    language: language ?? '',
    codePoints: codePoints.join(' '),
  })
}

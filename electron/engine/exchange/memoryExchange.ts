import type { TranslationUnit } from '#core/assist/memory/translationUnit.ts'
import { inspectTmx } from '#core/exchange/inspectTmx.ts'
import { createTmxReader } from '#core/exchange/tmxReader.ts'
import { createTmxWriter } from '#core/exchange/tmxWriter.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import { FEED_BATCH } from '../assist/feedMessages.ts'
import { memoryFrames } from '../assist/memoryFile.ts'
import { readInterview } from '../assist/readForFeed.ts'
import type { ExchangeAnswers, ExchangeContext, ExchangeTask } from './exchangeTask.ts'
import { exportedUnits } from './exportedUnits.ts'
import { readXml } from './readXml.ts'

type Task<Type extends ExchangeTask['type']> = Extract<ExchangeTask, { readonly type: Type }>
type Outcome<Type extends ExchangeTask['type']> = Promise<Result<ExchangeAnswers[Type], AppError>>

/** How much of a file is looked at before it is imported, in bytes. */
const INSPECTED = 4 * 1024 * 1024
/** What is written is handed on in parts of about this length. */
const PART = 256 * 1024

export async function inspectMemory({ file }: Task<'inspectMemory'>): Outcome<'inspectMemory'> {
  const reading = await readXml(
    file,
    (encoding) => inspectTmx(file.name, encoding),
    async (read) => read < INSPECTED,
  )
  if (!reading.ok) return reading
  return reading.value.sink.close(reading.value.whole)
}

/** A TMX file as the frames of a memory, a batch of units a frame. */
export async function importMemory(
  { file, mapping, memory, name, penalty, importedAt }: Task<'importMemory'>,
  { write, progress }: ExchangeContext,
): Outcome<'importMemory'> {
  const frames = memoryFrames(memory)
  await write(frames.head({ name, penalty, importedAt }))
  let units: TranslationUnit[] = []
  const writeFull = async (least: number) => {
    const parts: Uint8Array[] = []
    while (units.length >= least && units.length > 0) {
      parts.push(frames.units(units.slice(0, FEED_BATCH)))
      units = units.slice(FEED_BATCH)
    }
    if (parts.length > 0) await write(Buffer.concat(parts))
  }
  progress('reading', 0, file.bytes)
  const reading = await readXml(
    file,
    (encoding) =>
      createTmxReader({
        file: file.name,
        encoding,
        mapping,
        onUnit: (unit) => units.push(unit),
      }),
    async (read) => {
      await writeFull(FEED_BATCH)
      progress('reading', read, file.bytes)
      return true
    },
  )
  if (!reading.ok) return reading
  const summary = reading.value.sink.close()
  if (!summary.ok) return summary
  await writeFull(1)
  const { units: count, skipped, languages } = summary.value
  await write(frames.ending({ units: count, languages }))
  return ok({ units: count, skipped, languages })
}

/** The final renditions of interviews as TMX. An interview that cannot be read is an error. */
export async function exportMemory(
  { library, interviews, languages, pseudonyms, version, at }: Task<'exportMemory'>,
  { write, progress }: ExchangeContext,
): Outcome<'exportMemory'> {
  const tmx = createTmxWriter({ version, source: null, at })
  let text = tmx.header()
  let units = 0
  for (const [done, id] of interviews.entries()) {
    progress('writing', done, interviews.length)
    const state = await readInterview(library, id)
    if (!state.ok) return state
    for (const { unit } of exportedUnits(state.value.interview, pseudonyms)) {
      const chosen = inLanguages(unit, languages)
      if (Object.keys(chosen.texts).length < 2) continue
      units += 1
      // Where a unit comes from stays here: a title may name who was asked.
      text += tmx.unit(chosen, null)
      if (text.length < PART) continue
      await write(Buffer.from(text, 'utf8'))
      text = ''
    }
  }
  await write(Buffer.from(text + tmx.footer(), 'utf8'))
  return ok({ units })
}

function inLanguages(unit: TranslationUnit, languages: readonly LanguageTag[]): TranslationUnit {
  const chosen = (texts: TranslationUnit['texts']) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = texts[language]
        return text === undefined ? [] : [[language, text] as const]
      }),
    )
  return { ...unit, texts: chosen(unit.texts), previous: chosen(unit.previous) }
}

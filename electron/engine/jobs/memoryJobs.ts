import type { TmxMapping } from '#core/exchange/tmxMapping.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Assistance } from '../assist/assistance.ts'
import { writeError } from '../disk/writeError.ts'
import { exchange, sourceFile } from '../exchange/exchange.ts'
import { safeFileName } from '../files/safeFileName.ts'
import type { TicketedFile, Tickets } from '../files/tickets.ts'
import type { Library } from '../library/library.ts'
import { copyTitle } from './copyTitle.ts'
import type { Job } from './jobs.ts'
import type { Printer } from './printerPort.ts'

const TMX = 'application/x-tmx+xml'

interface MemoryOrder {
  readonly name: string
  readonly penalty: number
  readonly mapping: TmxMapping
}

/** A TMX file as a memory of the library: whole, or not at all. */
export function importMemoryJob(
  assistance: Assistance,
  program: URL,
  file: TicketedFile,
  { name, penalty, mapping }: MemoryOrder,
): Job {
  return async (context) => {
    const source = await sourceFile(file)
    if (!source.ok) return source
    const importedAt = assistance.now()
    const kept = await assistance.memories.add({ name, penalty, importedAt }, (memory, write) =>
      exchange<'importMemory'>(
        program,
        {
          type: 'importMemory',
          file: source.value,
          mapping,
          memory,
          name,
          penalty,
          importedAt,
        },
        context,
        write,
      ),
    )
    if (!kept.ok) return kept
    const { memory, units, skipped } = kept.value
    assistance.memoryChanged(memory)
    return ok({ type: 'memory-imported', memory, units, skipped })
  }
}

interface ExportOrder {
  /** Null: every interview that is not kept out of the memory. */
  readonly interview: InterviewId | null
  readonly languages: readonly LanguageTag[]
  /** People who have a pseudonym go by it. */
  readonly pseudonyms: boolean
  /** Of the program. */
  readonly version: string
}

/** Final renditions as a TMX file, for which the outcome gives a ticket. */
export function exportMemoryJob(
  library: Library,
  program: URL,
  printer: Printer,
  tickets: Tickets,
  { interview, languages, pseudonyms, version }: ExportOrder,
): Job {
  return async (context) => {
    const chosen = await chosenInterviews(library, printer, interview, context.signal)
    if (!chosen.ok) return chosen
    const { interviews, name } = chosen.value
    try {
      const file = await tickets.create(name, TMX)
      const written = await exchange<'exportMemory'>(
        program,
        {
          type: 'exportMemory',
          library: library.folder,
          interviews,
          languages,
          pseudonyms,
          version,
          at: library.now().toISOString(),
        },
        context,
        (bytes) => file.write(bytes),
      ).catch(async (error: unknown) => {
        await file.abandon()
        throw error
      })
      if (!written.ok) {
        await file.abandon()
        return written
      }
      const { ticket, bytes } = await file.finish()
      return ok({ type: 'exported', ticket, name, bytes, missing: [] })
    } catch (error) {
      return fail(writeError(error, null))
    }
  }
}

interface Chosen {
  readonly interviews: readonly InterviewId[]
  /** Of the file. */
  readonly name: string
}

async function chosenInterviews(
  library: Library,
  printer: Printer,
  interview: InterviewId | null,
  signal: AbortSignal,
): Promise<Result<Chosen, AppError>> {
  if (interview === null) {
    const { keptOut } = library.file.settings().assist
    const ids = await library.ids()
    const interviews = ids.filter((id) => !keptOut.includes(id))
    return ok({ interviews, name: safeFileName('', library.name, 'tmx') })
  }
  const reading = await library.read(interview)
  if (!reading.ok) return reading
  const named = { copy: 'release', pseudonyms: true } as const
  const document = toDocument(reading.value.state.interview)
  const shown = await copyTitle(printer, document, named, signal)
  if (!shown.ok) return shown
  const { caseNumber, title } = shown.value
  return ok({ interviews: [interview], name: safeFileName(caseNumber, title, 'tmx') })
}

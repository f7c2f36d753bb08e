import { randomUUID } from 'node:crypto'
import { decodeUtf8 } from '#core/exchange/decodeUtf8.ts'
import { parseDocument } from '#core/exchange/parseDocument.ts'
import { parseTable } from '#core/exchange/parseTable.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import { commandIdSchema, type InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobOutcome } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'
import type { TicketedFile } from '../files/tickets.ts'
import { addDocument } from '../library/addInterview.ts'
import type { Library } from '../library/library.ts'
import type { Job, JobContext } from './jobs.ts'

/** The largest file that is read, in bytes. */
const IMPORT_BYTES_MAX = 256 * 1024 * 1024

/**
 * A table into an interview (one step, which can be undone), or a document into an empty
 * interview or as a new one.
 */
export function importJob(
  library: Library,
  interview: InterviewId | null,
  file: TicketedFile,
): Job {
  return async (context) => {
    const format = formatOf(file.name)
    if (format === null || (interview === null && format !== 'json'))
      return fail({ code: 'FILE_TYPE_UNKNOWN', name: file.name })
    if (file.bytes > IMPORT_BYTES_MAX) {
      return fail({ code: 'FILE_TOO_LARGE', bytes: file.bytes, limit: IMPORT_BYTES_MAX })
    }
    context.progress('reading', 0, file.bytes)
    const text = await readText(file)
    if (!text.ok) return text
    context.progress('checking', 0, 0)
    return interview === null || format === 'json'
      ? importDocument(library, interview, text.value, file.name, context)
      : importTable(library, interview, text.value, file.name, format, context)
  }
}

/** By the name's ending; a `.dragoman` file is the JSON of a whole interview. */
function formatOf(name: string): 'tsv' | 'csv' | 'json' | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'dragoman') return 'json'
  return ending === 'tsv' || ending === 'csv' || ending === 'json' ? ending : null
}

async function readText(file: TicketedFile): Promise<Result<string, AppError>> {
  try {
    return decodeUtf8(await file.read())
  } catch (error) {
    return fail(readError(error))
  }
}

async function importDocument(
  library: Library,
  interview: InterviewId | null,
  text: string,
  name: string,
  { signal, progress }: JobContext,
): Promise<Result<JobOutcome, AppError>> {
  const document = parseDocument(text, name)
  if (!document.ok) return document
  if (signal.aborted) return fail({ code: 'CANCELLED' })
  progress('writing', 0, 0)
  const stored =
    interview === null
      ? await addDocument(library, document.value)
      : await adoptDocument(library, interview, document.value)
  if (!stored.ok) return stored
  const segments = document.value.segments.length
  return ok({ type: 'imported', interview: stored.value.interview, segments })
}

async function adoptDocument(
  library: Library,
  interview: InterviewId,
  document: InterviewDocument,
): Promise<Result<{ readonly interview: InterviewId }, AppError>> {
  const live = await library.open(interview)
  if (!live.ok) return live
  const id = commandIdSchema.parse(randomUUID())
  const executed = await live.value.execute({ id, type: 'AdoptDocument', document })
  return executed.ok ? ok({ interview }) : executed
}

async function importTable(
  library: Library,
  interview: InterviewId,
  text: string,
  name: string,
  format: 'tsv' | 'csv',
  { signal, progress }: JobContext,
): Promise<Result<JobOutcome, AppError>> {
  const live = await library.open(interview)
  if (!live.ok) return live
  const parsed = parseTable(text, name, format, live.value.state.interview, randomUUID)
  if (!parsed.ok) return parsed
  if (signal.aborted) return fail({ code: 'CANCELLED' })
  progress('writing', 0, 0)
  const id = commandIdSchema.parse(randomUUID())
  const executed = await live.value.execute({ id, type: 'ImportTranscript', ...parsed.value })
  if (!executed.ok) return executed
  return ok({ type: 'imported', interview, segments: parsed.value.segments.length })
}

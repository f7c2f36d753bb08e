import type { InterviewId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { ExportFormat, MissingGlyphs } from '#core/protocol/hostApi.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { safeFileName } from '../files/safeFileName.ts'
import type { Tickets } from '../files/tickets.ts'
import type { InterviewState } from '../interview/interviewState.ts'
import type { Library } from '../library/library.ts'
import { dataCopy } from '../print/dataCopy.ts'
import type { PrintInput } from '../print/printInput.ts'
import { copyTitle } from './copyTitle.ts'
import type { Job, JobContext } from './jobs.ts'
import type { Printer } from './printerPort.ts'

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  tsv: 'text/tab-separated-values; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

/** An interview as a file, for which the outcome gives a ticket. */
export function exportJob(
  library: Library,
  printer: Printer,
  tickets: Tickets,
  interview: InterviewId,
  format: ExportFormat,
  options: PrintOptions,
): Job {
  return async (context) => {
    const reading = await library.read(interview)
    if (!reading.ok) return reading
    const { state } = reading.value
    const unknown = unknownLanguage(state, options)
    if (unknown !== null) return fail(unknown)
    const written = await write(state, format, options, printer, library.now(), context)
    if (!written.ok) return written
    const name = await exportName(state, format, options, printer, context.signal)
    if (!name.ok) return name
    if (context.signal.aborted) return fail({ code: 'CANCELLED' })
    const { bytes, missing } = written.value
    const ticket = await tickets.forBytes(name.value, MEDIA_TYPES[format], bytes)
    return ok({ type: 'exported', ticket, name: name.value, bytes: bytes.byteLength, missing })
  }
}

async function exportName(
  { interview }: InterviewState,
  format: ExportFormat,
  options: PrintOptions,
  printer: Printer,
  signal: AbortSignal,
): Promise<Result<string, AppError>> {
  const shown = await copyTitle(printer, toDocument(interview), shownAs(format, options), signal)
  if (!shown.ok) return shown
  const { caseNumber, title } = shown.value
  return ok(safeFileName(caseNumber, title, ending(format, options, interview.languages)))
}

/** Data are whole, or redacted; on paper people go by their pseudonyms too. */
function shownAs(
  format: ExportFormat,
  { copy, pseudonyms }: PrintOptions,
): Pick<PrintOptions, 'copy' | 'pseudonyms'> {
  const isPrinted = format === 'pdf' || format === 'docx'
  return { copy, pseudonyms: pseudonyms && isPrinted }
}

/**
 * A copy that is not the working one says so in its file's name, and one in other languages than the
 * interview's, or in another order, says which: editions of a copy do not take each other's place.
 */
function ending(
  format: ExportFormat,
  { copy, languages }: PrintOptions,
  all: readonly LanguageTag[],
): string {
  const isWhole = format === 'json' || languages.length === 0 || `${languages}` === `${all}`
  return [
    ...(copy === 'working' ? [] : [copy]),
    ...(isWhole ? [] : [languages.join('-')]),
    format,
  ].join('.')
}

/** What the printer needs of an interview as it stands. */
export function printInput(
  state: InterviewState,
  options: PrintOptions,
  printedAt: Date,
): PrintInput {
  const { interview, seq, head } = state
  const document = toDocument(interview)
  return { document, options, seq, head, printedAt: printedAt.toISOString() }
}

function unknownLanguage({ interview }: InterviewState, options: PrintOptions): AppError | null {
  const language = options.languages.find((one) => !interview.languages.includes(one))
  return language === undefined ? null : { code: 'LANGUAGE_NOT_IN_INTERVIEW', language }
}

interface Written {
  readonly bytes: Uint8Array
  readonly missing: readonly MissingGlyphs[]
}

async function write(
  state: InterviewState,
  format: ExportFormat,
  options: PrintOptions,
  printer: Printer,
  now: Date,
  { signal, progress }: JobContext,
): Promise<Result<Written, AppError>> {
  switch (format) {
    case 'json':
    case 'tsv':
    case 'csv': {
      const document = toDocument(state.interview)
      progress('writing', 0, 0)
      // To find all that a copy for release covers takes seconds in a long interview.
      const bytes =
        options.copy === 'release'
          ? await printer.data({ document, options }, format, signal)
          : ok(dataCopy(document, format, options))
      return bytes.ok ? ok({ bytes: bytes.value, missing: [] }) : bytes
    }
    case 'docx': {
      progress('typesetting', 0, 0)
      const bytes = await printer.docx(printInput(state, options, now), signal)
      // A word processor finds a font for every character itself.
      return bytes.ok ? ok({ bytes: bytes.value, missing: [] }) : bytes
    }
    case 'pdf': {
      const input = printInput(state, options, now)
      progress('checking', 0, 0)
      const missing = await printer.missingGlyphs(input, signal)
      if (!missing.ok) return missing
      const bytes = await printer.pdf(input, signal, (phase) => progress(phase, 0, 0))
      return bytes.ok ? ok({ bytes: bytes.value, missing: missing.value }) : bytes
    }
    default:
      return unreachable(format)
  }
}

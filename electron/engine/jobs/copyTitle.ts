import type { InterviewDocument } from '#core/interview/document.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { ok, type Result } from '#core/protocol/result.ts'
import type { CopyTitle } from '../print/pressTask.ts'
import type { Printer } from './printerPort.ts'

/**
 * The title and case number as a copy itself shows them, for the name of its file: a title can hold
 * what is redacted. Only what is covered counts for it, not the whole interview. It is covered in
 * the press, for with many redactions that takes long.
 */
export async function copyTitle(
  printer: Printer,
  document: InterviewDocument,
  options: Pick<PrintOptions, 'copy' | 'pseudonyms'>,
  signal: AbortSignal,
): Promise<Result<CopyTitle, AppError>> {
  if (options.copy !== 'release' && !options.pseudonyms) return ok(document)
  const segments = document.segments.filter(({ redactions }) => redactions.length > 0)
  return printer.title({ document: { ...document, segments }, options }, signal)
}

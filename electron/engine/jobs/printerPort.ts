import type { AppError } from '#core/protocol/appError.ts'
import type { MissingGlyphs, PreviewPage } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import type { DataFormat } from '../print/dataCopy.ts'
import type { CopyTitle, PressPhase, TitleInput } from '../print/pressTask.ts'
import type { PrintInput } from '../print/printInput.ts'

/** What the jobs ask of the print shop. */
export interface Printer {
  /** `began` hears of each phase of the work as it begins. */
  pdf(
    input: PrintInput,
    signal: AbortSignal,
    began?: (phase: PressPhase) => void,
  ): Promise<Result<Uint8Array, AppError>>
  docx(input: PrintInput, signal: AbortSignal): Promise<Result<Uint8Array, AppError>>
  /** A copy as JSON or as a table. */
  data(
    input: Pick<PrintInput, 'document' | 'options'>,
    format: DataFormat,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array, AppError>>
  title(input: TitleInput, signal: AbortSignal): Promise<Result<CopyTitle, AppError>>
  /** `page` counts from 1. */
  preview(input: PrintInput, page: number): Promise<Result<PreviewPage, AppError>>
  missingGlyphs(
    input: PrintInput,
    signal?: AbortSignal,
  ): Promise<Result<readonly MissingGlyphs[], AppError>>
  close(): Promise<void>
}

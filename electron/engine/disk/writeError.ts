import type { AppError } from '#core/protocol/appError.ts'
import { faultCode, isDiskFull } from './faultCode.ts'

/** What a failed write means to a person. `savedAt`: the last durable write, when known. */
export function writeError(error: unknown, savedAt: string | null): AppError {
  return isDiskFull(error)
    ? { code: 'DISK_FULL', savedAt }
    : { code: 'WRITE_FAILED', cause: faultCode(error), savedAt }
}

/** What a failed read means to a person. */
export function readError(error: unknown): AppError {
  return { code: 'READ_FAILED', cause: faultCode(error) }
}

import type { AppError } from '#core/protocol/appError.ts'

/** What is wrong with a command line; sentences in `cli:usageFault.<code>`. */
export type UsageFault =
  | { readonly code: 'NO_COMMAND' }
  | { readonly code: 'UNKNOWN_COMMAND'; readonly command: string }
  | { readonly code: 'UNKNOWN_OPTION'; readonly option: string; readonly command: string }
  | { readonly code: 'OPTION_NEEDS_VALUE'; readonly option: string }
  | {
      readonly code: 'OPTION_VALUE'
      readonly option: string
      readonly value: string
      /** What it may be. */
      readonly choices: string
    }
  | { readonly code: 'OPTION_TAKES_NO_VALUE'; readonly option: string }
  | { readonly code: 'OPTION_REPEATED'; readonly option: string }
  | { readonly code: 'OPTION_MISSING'; readonly option: string; readonly command: string }
  | { readonly code: 'FILE_MISSING'; readonly command: string }
  | { readonly code: 'ARGUMENT_SURPLUS'; readonly argument: string }
  | { readonly code: 'LANGUAGES_MALFORMED'; readonly value: string }
  | { readonly code: 'IMPORT_TYPE_UNKNOWN'; readonly file: string }
  | { readonly code: 'EXPORT_TYPE_UNKNOWN'; readonly file: string }
  | { readonly code: 'TABLE_NEEDS_INTERVIEW'; readonly file: string }

/** What a job cannot do before it reaches the engine; sentences in `cli:jobFault.<code>`. */
export type JobFault =
  | { readonly code: 'FILE_NOT_FOUND'; readonly file: string }
  | { readonly code: 'FOLDER_NOT_FOUND'; readonly folder: string }
  | { readonly code: 'NOT_A_FILE'; readonly file: string }
  | { readonly code: 'INTERVIEW_AMBIGUOUS'; readonly interview: string; readonly count: number }

/** Why a command did not do what it was asked. Wrong usage ends with 2, everything else with 1. */
export type Failure =
  | { readonly type: 'usage'; readonly error: UsageFault; readonly command: string | undefined }
  | { readonly type: 'job'; readonly error: JobFault }
  | { readonly type: 'engine'; readonly error: AppError }

/** `command`: the one that was asked for, as far as it is known. */
export const usageFailure = (error: UsageFault, command?: string): Failure => ({
  type: 'usage',
  error,
  command,
})
export const jobFailure = (error: JobFault): Failure => ({ type: 'job', error })
export const engineFailure = (error: AppError): Failure => ({ type: 'engine', error })

import type { AppError } from '#core/protocol/appError.ts'
import type { ChosenFile, HostApi } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'

/**
 * The engine as the window sees it, with the two places where hosts differ: files are chosen
 * and kept through native dialogs in Electron, through the browser's own elsewhere. The window
 * never learns a path.
 */
export interface WindowHost extends HostApi {
  /**
   * Lets the person choose a file; null: they changed their mind. `accept` names extensions
   * with their dot. Errors: FILE_TOO_LARGE, READ_FAILED and those of `file.offer`.
   */
  chooseFile(accept: readonly string[]): Promise<Result<ChosenFile | null, AppError>>
  /** Lets the person keep an export; null: they changed their mind. */
  keepFile(ticket: string): Promise<Result<{ readonly name: string } | null, AppError>>
}

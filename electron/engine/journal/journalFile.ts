import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Disk, DiskFile } from '../disk/disk.ts'
import { faultCode, isDiskFull } from '../disk/faultCode.ts'
import { writeAll } from '../disk/writeAll.ts'

/** Why an append did not happen. After `changed` and `broken` nothing more may be written. */
export type AppendFault =
  | { readonly type: 'full' }
  | { readonly type: 'changed' }
  | { readonly type: 'broken'; readonly cause: string }

/**
 * A journal open for appending. One append and one sync a frame; what was acknowledged is never
 * touched again. Owns the file's handle.
 */
export class JournalFile {
  readonly #disk: Disk
  readonly #path: string
  /** Which file stands under the path; another one put in its place is not ours to write. */
  readonly #identity: string
  #file: DiskFile | null
  #bytes: number

  private constructor(disk: Disk, path: string, identity: string, file: DiskFile, bytes: number) {
    this.#disk = disk
    this.#path = path
    this.#identity = identity
    this.#file = file
    this.#bytes = bytes
  }

  /** `bytes`: the length of the good prefix, which must be the whole file. */
  static async open(disk: Disk, path: string, bytes: number): Promise<JournalFile> {
    const file = await disk.open(path, 'append')
    const identity = (await disk.stat(path))?.file ?? ''
    return new JournalFile(disk, path, identity, file, bytes)
  }

  /** Bytes that are acknowledged. */
  get bytes(): number {
    return this.#bytes
  }

  /**
   * To be asked before each append: whether the file has still the expected size and is the one
   * that was opened. Null: it is. A file that is not is left alone.
   */
  async check(): Promise<AppendFault | null> {
    try {
      const found = await this.#disk.stat(this.#path)
      const same = found?.size === this.#bytes && found.file === this.#identity
      return same ? null : { type: 'changed' }
    } catch (error) {
      const broken = await this.#break(faultCode(error))
      return broken.ok ? null : broken.error
    }
  }

  /**
   * Appends a frame and syncs it. A disk that fills up is cut back to the last good frame, and a
   * later append may succeed. A sync that fails is not tried again: its outcome cannot be known.
   */
  async append(frame: Uint8Array): Promise<Result<null, AppendFault>> {
    const file = this.#file
    if (file === null) return fail({ type: 'broken', cause: 'closed' })
    try {
      await writeAll(file, frame)
    } catch (error) {
      return this.#cutBack(error, frame.byteLength)
    }
    try {
      await file.datasync()
    } catch (error) {
      return isDiskFull(error)
        ? this.#cutBack(error, frame.byteLength)
        : this.#break(faultCode(error))
    }
    this.#bytes += frame.byteLength
    return ok(null)
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close()
  }

  /**
   * Removes what a failed append left behind, through a handle of its own: the old one may not
   * cut (Windows), and after a failed sync it must not be trusted. A file that grew by more than
   * the frame holds something that is not ours to remove.
   */
  async #cutBack(error: unknown, frameSize: number): Promise<Result<null, AppendFault>> {
    try {
      await this.close()
      const file = await this.#disk.open(this.#path, 'change')
      try {
        if ((await file.size()) > this.#bytes + frameSize) return fail({ type: 'changed' })
        await file.truncate(this.#bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      this.#file = await this.#disk.open(this.#path, 'append')
    } catch (cutError) {
      return this.#break(faultCode(cutError))
    }
    return isDiskFull(error) ? fail({ type: 'full' }) : this.#break(faultCode(error))
  }

  async #break(cause: string): Promise<Result<null, AppendFault>> {
    await this.close().catch(() => undefined)
    return fail({ type: 'broken', cause })
  }
}

/** What an append's fault means to a person. */
export function appendError(fault: AppendFault, interview: string, savedAt: string): AppError {
  switch (fault.type) {
    case 'full':
      return { code: 'DISK_FULL', savedAt }
    case 'changed':
      return { code: 'CHANGED_ON_DISK', interview }
    case 'broken':
      return { code: 'WRITE_FAILED', cause: fault.cause, savedAt }
  }
}

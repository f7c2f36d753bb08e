import { basename, join } from 'node:path'
import { type InterviewId, interviewIdSchema } from '#core/interview/ids.ts'
import type { AppError, ReadOnlyReason } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Disk } from '../disk/disk.ts'
import { hasFiles, type InterviewPlace } from '../interview/interviewPlace.ts'
import type { InterviewState } from '../interview/interviewState.ts'
import type { LiveInterview } from '../interview/liveInterview.ts'
import { faultError, loadInterview } from '../interview/loadInterview.ts'
import { openInterview } from '../interview/openInterview.ts'
import { createQueue } from '../interview/serialQueue.ts'
import { plainCipher } from '../vault/cipher.ts'
import type { LibraryFile } from './libraryFile.ts'
import type { LibraryObserver } from './libraryObserver.ts'
import type { LibraryLock } from './lock.ts'

interface Parts {
  readonly disk: Disk
  readonly folder: string
  readonly file: LibraryFile
  /** Null: opened for viewing. */
  readonly lock: LibraryLock | null
  readonly readOnly: ReadOnlyReason | null
  now(): Date
}

/** An interview as it stands, open or not. */
export interface Reading {
  readonly state: InterviewState
  readonly problem: AppError | null
}

/** A library that is open: its lock, its settings and index, and the interviews open in it. */
export class Library {
  readonly disk: Disk
  readonly folder: string
  readonly file: LibraryFile
  readonly now: () => Date
  readonly #lock: LibraryLock | null
  readonly #queue = createQueue()
  readonly #live = new Map<InterviewId, LiveInterview>()
  #readOnly: ReadOnlyReason | null
  #closing = false
  #observer: LibraryObserver | null = null

  constructor({ disk, folder, file, lock, readOnly, now }: Parts) {
    this.disk = disk
    this.folder = folder
    this.file = file
    this.now = now
    this.#lock = lock
    this.#readOnly = readOnly
  }

  /** The folder's name, never its path. */
  get name(): string {
    return basename(this.folder)
  }

  get readOnly(): ReadOnlyReason | null {
    return this.#readOnly
  }

  /** Asked before each write; once the lock is lost it stays lost. */
  async mayWrite(): Promise<ReadOnlyReason | null> {
    if (this.#readOnly !== null) return this.#readOnly
    const held = await this.#lock?.held().catch(() => false)
    if (held !== true) this.#readOnly ??= 'locked'
    return this.#readOnly
  }

  /** The one who is told of what happens here; null: nobody. */
  get observer(): LibraryObserver | null {
    return this.#observer
  }

  observe(observer: LibraryObserver | null): void {
    this.#observer = observer
  }

  place(id: InterviewId): InterviewPlace {
    return {
      id,
      disk: this.disk,
      folder: join(this.folder, 'interviews', id),
      backups: join(this.folder, 'backups'),
      cipher: plainCipher,
      device: this.file.device,
      now: this.now,
      mayWrite: () => this.mayWrite(),
    }
  }

  /** The interviews, those that lost their journal among them, in no order. Throws what the disk throws. */
  async ids(): Promise<readonly InterviewId[]> {
    const folder = join(this.folder, 'interviews')
    if ((await this.disk.stat(folder)) === null) return []
    const ids: InterviewId[] = []
    for (const name of await this.disk.list(folder)) {
      const id = interviewIdSchema.safeParse(name)
      if (id.success && (await hasFiles(this.disk, join(folder, name)))) ids.push(id.data)
    }
    return ids
  }

  /** The interviews that are open. */
  get openInterviews(): readonly InterviewId[] {
    return [...this.#live.keys()]
  }

  /** The interview when it is open; null: it is not. */
  live(id: InterviewId): LiveInterview | null {
    return this.#live.get(id) ?? null
  }

  /** Opens an interview, or answers the one that is open already. */
  open(id: InterviewId): Promise<Result<LiveInterview, AppError>> {
    return this.#queue(async () => {
      const live = this.#live.get(id)
      if (live !== undefined) return ok(live)
      if (this.#closing) return fail({ code: 'READ_ONLY', reason: 'locked' })
      const opened = await openInterview(this.place(id), await this.mayWrite())
      if (opened.ok) {
        this.#live.set(id, opened.value)
        opened.value.watch((committed) => this.#observer?.committed(id, committed))
        this.#observer?.opened(id)
      }
      return opened
    })
  }

  /** Closes an interview; nothing happens when it is not open. */
  closeInterview(id: InterviewId): Promise<void> {
    return this.whileClosed(id, async () => undefined)
  }

  /** Runs a job while the interview is closed and stays so. */
  whileClosed<Value>(id: InterviewId, job: () => Promise<Value>): Promise<Value> {
    return this.#queue(async () => {
      const live = this.#live.get(id)
      if (live !== undefined) {
        await live.close()
        this.#live.delete(id)
        this.#observer?.closed(id)
      }
      return job()
    })
  }

  /** Runs a job that reads an interview's files while nothing is being written to them. */
  undisturbed<Value>(id: InterviewId, job: () => Promise<Value>): Promise<Value> {
    return this.#queue(async () => {
      const live = this.#live.get(id)
      return live === undefined ? job() : live.undisturbed(job)
    })
  }

  /** Reads an interview without opening it for work; one that is open answers from memory. */
  async read(id: InterviewId): Promise<Result<Reading, AppError>> {
    const live = this.#live.get(id)
    if (live !== undefined) return ok({ state: live.state, problem: live.problem })
    const loaded = await loadInterview(this.place(id))
    if (!loaded.ok) return fail(loaded.error)
    const { state, good, fault } = loaded.value
    const harmless = fault === null || fault.type === 'torn'
    return ok({ state, problem: harmless ? null : faultError(id, good, fault) })
  }

  /** Closes every interview and gives the lock back. */
  async close(): Promise<void> {
    this.#closing = true
    for (const id of [...this.#live.keys()]) await this.closeInterview(id)
    await this.#queue(async () => {
      this.#readOnly ??= 'locked'
      await this.#lock?.release().catch(() => undefined)
    })
  }
}

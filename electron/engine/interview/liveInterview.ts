import type { Hash } from 'node:crypto'
import type { Command } from '#core/interview/command.ts'
import type { InterviewEvent } from '#core/interview/event.ts'
import { historyState } from '#core/interview/history.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import type { AppError, ReadOnlyReason } from '#core/protocol/appError.ts'
import type { Executed, OpenedInterview, OpenNotice } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { encodeFrame } from '../journal/frame.ts'
import { type AppendFault, appendError, type JournalFile } from '../journal/journalFile.ts'
import { type CommandRecord, decodePayload, encodePayload, SCHEMA } from '../journal/payload.ts'
import { backUp } from '../library/backups.ts'
import type { Committed } from '../library/libraryObserver.ts'
import { writeSnapshot } from '../snapshot/snapshotFile.ts'
import { answerAgain } from './answerAgain.ts'
import type { Drafts } from './drafts.ts'
import { type InterviewPlace, journalPath } from './interviewPlace.ts'
import { applyPayload, type InterviewState } from './interviewState.ts'
import { type Loaded, loadInterview } from './loadInterview.ts'
import { planCommand } from './planCommand.ts'
import { rememberCommand } from './recentCommands.ts'
import { createQueue } from './serialQueue.ts'

/** A snapshot is due after so many frames, once nothing was typed for so long. */
const SNAPSHOT_FRAMES = 500
const IDLE_MS = 2_000

interface Parts {
  readonly place: InterviewPlace
  readonly loaded: Loaded
  readonly journal: JournalFile | null
  readonly drafts: Drafts
  readonly notices: readonly OpenNotice[]
  readonly readOnly: ReadOnlyReason | null
}

/**
 * An interview that is open: its journal's handle, its state, its drafts. Commands run one after
 * the other; each is durable before it is acknowledged.
 */
export class LiveInterview {
  readonly #place: InterviewPlace
  readonly #journal: JournalFile | null
  readonly #drafts: Drafts
  readonly #queue = createQueue()
  readonly #healthy: boolean
  /** Running SHA-256 of every byte that is acknowledged. */
  readonly #running: Hash
  #notices: readonly OpenNotice[]
  #state: InterviewState
  #readOnly: ReadOnlyReason | null
  #snapshotSeq: number
  #idle: NodeJS.Timeout | undefined
  #watcher: ((what: Committed) => void) | null = null
  #backup: Promise<void>

  constructor({ place, loaded, journal, drafts, notices, readOnly }: Parts) {
    this.#place = place
    this.#journal = journal
    this.#drafts = drafts
    this.#notices = notices
    this.#readOnly = readOnly
    this.#healthy = loaded.fault === null || loaded.fault.type === 'torn'
    this.#running = loaded.running
    // What is told now need not be told again.
    this.#state = { ...loaded.state, clockBack: null }
    this.#snapshotSeq = loaded.state.clockBack === null ? loaded.snapshotSeq : 0
    this.#backup = this.#backUpOncePerDay()
  }

  get id(): InterviewId {
    return this.#place.id
  }

  get state(): InterviewState {
    return this.#state
  }

  get readOnly(): ReadOnlyReason | null {
    return this.#readOnly
  }

  /** What was found damaged on opening. */
  get problem(): AppError | null {
    return this.#notices.find((notice) => notice.type === 'damaged')?.error ?? null
  }

  /** The one who is told of each command once it is durable. */
  watch(watcher: (what: Committed) => void): void {
    this.#watcher = watcher
  }

  opened(): OpenedInterview {
    const { interview, seq, head, savedAt, history } = this.#state
    return {
      interview: this.#place.id,
      document: toDocument(interview),
      seq,
      head,
      savedAt,
      readOnly: this.#readOnly,
      notices: this.#notices,
      drafts: this.#drafts.all(),
      history: historyState(history),
    }
  }

  /** Carries a command out. Durable when it answers; one already carried out is answered again. */
  execute(command: Command): Promise<Result<Executed, AppError>> {
    return this.#queue(async () => {
      clearTimeout(this.#idle)
      const outcome =
        (await answerAgain(this.#place, this.#state, command.id)) ?? (await this.#carryOut(command))
      this.#scheduleSnapshot()
      return outcome
    })
  }

  async saveDraft(
    field: string,
    text: string | null,
  ): Promise<Result<{ readonly savedAt: string }, AppError>> {
    // A damaged journal or a failed write is when a draft matters most: only a folder that is
    // not ours to write stops it.
    const reason =
      this.#readOnly === 'folder' || this.#readOnly === 'locked'
        ? this.#readOnly
        : await this.#place.mayWrite()
    if (reason !== null) return fail({ code: 'READ_ONLY', reason })
    const at = this.#place.now().toISOString()
    const saved = await this.#drafts.save(field, text, at)
    return saved.ok ? ok({ savedAt: at }) : saved
  }

  /** Runs a job while no command is being carried out. */
  undisturbed<Value>(job: () => Promise<Value>): Promise<Value> {
    return this.#queue(job)
  }

  /** Writes the snapshot and the backup, then lets go of the files. Never throws. */
  close(): Promise<void> {
    return this.#queue(async () => {
      clearTimeout(this.#idle)
      await this.#drafts.settled()
      await this.#backup
      if (this.#journal !== null && (await this.#place.mayWrite()) === null) {
        await this.#writeSnapshot()
        await this.#backUp()
      }
      this.#readOnly ??= 'locked'
      await this.#journal?.close().catch(() => undefined)
    })
  }

  async #carryOut(command: Command): Promise<Result<Executed, AppError>> {
    const journal = this.#journal
    if (this.#readOnly !== null || journal === null) {
      return fail({ code: 'READ_ONLY', reason: this.#readOnly ?? 'folder' })
    }
    const [reason, fault] = await Promise.all([this.#place.mayWrite(), journal.check()])
    this.#readOnly = reason
    if (reason !== null) return fail({ code: 'READ_ONLY', reason })
    if (fault !== null) return this.#appendFailed(fault)
    const now = this.#place.now().toISOString()
    const plan = planCommand(this.#state, command, now)
    if (!plan.ok) return plan
    if (plan.value.events.length === 0) return ok(this.#executed([]))
    return this.#append(journal, plan.value.record, plan.value.events, now)
  }

  async #append(
    journal: JournalFile,
    record: CommandRecord,
    events: readonly InterviewEvent[],
    now: string,
  ): Promise<Result<Executed, AppError>> {
    const before = this.#state
    const seq = before.seq + 1
    const bytes = encodePayload({
      at: now,
      by: this.#place.device,
      ...(now < before.savedAt ? { clockBack: true } : {}),
      command: record,
      events,
      prev: before.head,
      schema: SCHEMA,
      seq,
    })
    // Only what a reader will accept may be written.
    const decoded = decodePayload(Buffer.from(bytes))
    if ('fault' in decoded) throw new Error(`${record.type}: an event has no readable form`)
    const frame = encodeFrame(this.#place.cipher.seal(bytes, `${this.#place.id}:${seq}`))
    const position = { seq, offset: journal.bytes, size: frame.bytes.byteLength }
    const after = applyPayload(before, decoded.payload, frame.hash, position)

    const appended = await journal.append(frame.bytes)
    if (!appended.ok) return this.#appendFailed(appended.error)
    rememberCommand(after.recent, record.id, position)
    this.#running.update(frame.bytes)
    this.#state = after
    const { events: done } = decoded.payload
    this.#watcher?.({ events: done, seq, head: after.head, previousHead: before.head })
    // Not waited for: a draft that outlives its commit is recognised on opening.
    void this.#drafts.committed(record.type, done)
    return ok(this.#executed(done))
  }

  /** A full disk may have room again; after any other fault nothing more is written. */
  async #appendFailed(fault: AppendFault): Promise<Result<never, AppError>> {
    if (fault.type === 'changed') this.#readOnly = 'changed-on-disk'
    if (fault.type === 'broken') await this.#becomeReadOnly()
    return fail(appendError(fault, this.#place.id, this.#state.savedAt))
  }

  #executed(events: readonly InterviewEvent[]): Executed {
    const { seq, head, savedAt, history } = this.#state
    return { events, seq, head, savedAt, history: historyState(history) }
  }

  /** After a write whose outcome is unknown: reads the journal again and writes no more. */
  async #becomeReadOnly(): Promise<void> {
    this.#readOnly = 'write-failed'
    const again = await loadInterview(this.#place)
    if (again.ok && again.value.good.bytes >= this.#state.bytes) return
    const error: AppError = again.ok
      ? {
          code: 'JOURNAL_DAMAGED',
          interview: this.#place.id,
          frame: again.value.good.frames + 1,
          offset: again.value.good.bytes,
          reason: 'checksum',
        }
      : again.error
    this.#notices = [...this.#notices, { type: 'damaged', error }]
  }

  #scheduleSnapshot(): void {
    if (this.#state.seq - this.#snapshotSeq < SNAPSHOT_FRAMES) return
    this.#idle = setTimeout(() => void this.#queue(() => this.#writeSnapshot()), IDLE_MS)
    this.#idle.unref()
  }

  /** A snapshot that cannot be written is missed by nobody: the journal is the truth. */
  async #writeSnapshot(): Promise<void> {
    if (this.#readOnly !== null || this.#state.seq === this.#snapshotSeq) return
    const { disk, folder, id } = this.#place
    const state = this.#state
    const journal = this.#running.copy().digest('hex')
    try {
      await writeSnapshot(disk, folder, id, { state, journal })
      this.#snapshotSeq = state.seq
    } catch {
      this.#snapshotSeq = Math.min(this.#snapshotSeq, state.seq - 1)
    }
  }

  async #backUpOncePerDay(): Promise<void> {
    if (this.#journal === null) return
    await this.#backUp('unless-today')
  }

  /** Copies what is acknowledged. The journal only grows, so this may run beside appends. */
  async #backUp(when: 'changed' | 'unless-today' = 'changed'): Promise<void> {
    if (!this.#healthy || this.#readOnly !== null) return
    const { disk, backups, id } = this.#place
    const { seq: frames, bytes } = this.#state
    const part = { interview: id, journal: journalPath(this.#place), frames, bytes }
    // The next closing tries again; the work itself is safe in the journal.
    await backUp(disk, backups, part, this.#place.now(), when).catch(() => undefined)
  }
}

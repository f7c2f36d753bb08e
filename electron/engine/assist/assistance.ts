import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { NameEdit } from '#core/assist/names/nameEntry.ts'
import type { TermEdit } from '#core/assist/terms/concept.ts'
import type { InterviewId, MemoryId, TermbaseId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Settings } from '#core/protocol/settings.ts'
import type { EnginePaths } from '../enginePaths.ts'
import { journalPath } from '../interview/interviewPlace.ts'
import type { Library } from '../library/library.ts'
import type { Committed, LibraryObserver } from '../library/libraryObserver.ts'
import { availableDictionaries } from '../spelling/availableDictionaries.ts'
import type { AssistNews, AssistQuestion } from './assistMessages.ts'
import { type Answer, type AssistThread, startAssistThread } from './assistThread.ts'
import { createFeeder, type Feeder } from './feeder.ts'
import type { FeedOrder } from './feedMessages.ts'
import { createLatestRow } from './latestRow.ts'
import { type Memories, openMemories } from './memories.ts'
import { type NameRecord, openNameRecord } from './nameRecord.ts'
import { OWN_TERMBASE, openTermbases, type Termbases } from './termbases.ts'

/** A thread that ends again and again is not started more often than this within a minute. */
const STARTS_MAX = 4
const MINUTE = 60_000

interface Parts {
  readonly library: Library
  readonly paths: EnginePaths
  readonly memories: Memories
  readonly termbases: Termbases
  readonly names: NameRecord
}

/** Reads what a library keeps for assistance. No thread is started yet. */
export async function openAssistance(library: Library, paths: EnginePaths): Promise<Assistance> {
  const memories = await openMemories(library)
  const termbases = await openTermbases(library, paths.resources)
  const names = await openNameRecord(library)
  return new Assistance({ library, paths, memories, termbases, names })
}

/**
 * Assistance for one open library: its files, and the threads that read and answer. Told of what
 * happens in the library; the library knows nothing of it.
 */
export class Assistance implements LibraryObserver {
  readonly memories: Memories
  readonly termbases: Termbases
  readonly names: NameRecord
  readonly #library: Library
  readonly #paths: EnginePaths
  readonly #latestRow = createLatestRow()
  /** The concepts that the thread has of each termbase. */
  readonly #told = new Map<TermbaseId, readonly unknown[]>()
  readonly #fed = new Set<MemoryId>()
  /** The interviews that are open, with the number of their opening. */
  readonly #opened = new Map<InterviewId, number>()
  #openings = 0
  #thread: AssistThread | null = null
  #feeder: Feeder | null = null
  /** The dictionaries that the thread has. */
  #spelling = ''
  #starts: readonly number[] = []
  #failed = ''
  #closed = false

  constructor({ library, paths, memories, termbases, names }: Parts) {
    this.#library = library
    this.#paths = paths
    this.memories = memories
    this.termbases = termbases
    this.names = names
  }

  /** The time of what was just written (RFC 3339). */
  now(): string {
    return this.#library.now().toISOString()
  }

  /** Starts the threads where they do not run; what they need to know is read in the background. */
  begin(): void {
    if (this.#thread !== null || this.#closed) return
    const now = performance.now()
    const recent = this.#starts.filter((start) => now - start < MINUTE)
    if (recent.length >= STARTS_MAX) return
    this.#starts = [...recent, now]
    this.#told.clear()
    this.#fed.clear()
    this.#spelling = ''
    this.#thread = startAssistThread(this.#paths.assistWorker, {
      ended: (detail) => this.#ended(detail),
      lost: (interview) => this.#readOpen(interview),
      unlearnt: (interview) => {
        if (!this.#opened.has(interview)) this.#read({ type: 'learn', interview })
      },
    })
    this.#feeder = createFeeder(this.#paths.feedWorker, this.#library.folder, {
      done: (order, problem) => this.#orderDone(order, problem),
      reading: (reading) => this.#tell({ type: 'reading', reading }),
      channel: () => this.#channel(),
    })
    this.#tell({ type: 'settings', settings: this.#library.file.settings().assist })
    this.#tell({ type: 'names', names: this.names.all() })
    this.#tellTerms()
    for (const interview of this.#library.openInterviews) this.opened(interview)
    for (const { id } of this.memories.list()) this.#tellMemory(id)
    void this.#tellSpelling()
    void this.#learnAll()
  }

  async ask<Type extends AssistQuestion['type']>(
    question: Extract<AssistQuestion, { type: Type }>,
  ): Promise<Answer<Type>> {
    this.begin()
    const thread = this.#thread
    if (thread === null) return fail({ code: 'ASSIST_UNAVAILABLE', detail: this.#failed })
    return thread.ask(question)
  }

  /** Asks for the row that somebody is at: what was asked before and is not begun is given up. */
  askLatest(question: Extract<AssistQuestion, { type: 'row' }>): Promise<Answer<'row'>> {
    return this.#latestRow(question.interview, () => this.ask(question))
  }

  opened(interview: InterviewId): void {
    this.#openings += 1
    this.#opened.set(interview, this.#openings)
    this.#tell({ type: 'opened', interview, opening: this.#openings })
    this.#readOpen(interview)
  }

  committed(interview: InterviewId, what: Committed): void {
    this.#tell({ type: 'committed', interview, what })
  }

  closed(interview: InterviewId): void {
    this.#opened.delete(interview)
    this.#tell({ type: 'closed', interview })
  }

  replaced(interview: InterviewId): void {
    this.#read({ type: 'learn', interview })
  }

  settingsChanged({ assist }: Settings): void {
    this.#tell({ type: 'settings', settings: assist })
    void this.#tellSpelling()
  }

  /** To be called when a dictionary was added or removed. */
  dictionariesChanged(): void {
    this.#spelling = ''
    void this.#tellSpelling()
  }

  async editTerms(edits: readonly TermEdit[]): Promise<Result<null, AppError>> {
    const applied = await this.termbases.apply(edits)
    if (!applied.ok) return applied
    this.#tell({ type: 'termEdits', termbase: OWN_TERMBASE, edits: applied.value })
    this.#told.set(OWN_TERMBASE, this.termbases.concepts(OWN_TERMBASE) ?? [])
    return ok(null)
  }

  async editNames(edits: readonly NameEdit[]): Promise<Result<null, AppError>> {
    const names = await this.names.apply(edits)
    if (!names.ok) return names
    this.#tell({ type: 'names', names: names.value })
    return ok(null)
  }

  /** To be called when a termbase was added, removed, or switched on or off. */
  termbasesChanged(): void {
    this.#tellTerms()
  }

  /** To be called when a memory was added, changed or removed. */
  memoryChanged(memory: MemoryId): void {
    this.#tellMemory(memory)
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#feeder?.close()
    await this.#thread?.close()
    this.#thread = null
  }

  #tell(news: AssistNews): void {
    this.#thread?.tell(news)
  }

  #read(order: FeedOrder): void {
    this.#feeder?.order(order)
  }

  #readOpen(interview: InterviewId): void {
    const opening = this.#opened.get(interview)
    if (opening !== undefined) this.#read({ type: 'document', interview, opening })
  }

  #channel(): MessagePort {
    const { port1, port2 } = new MessageChannel()
    this.#thread?.tell({ type: 'feed', port: port1 }, [port1])
    return port2
  }

  #tellTerms(): void {
    const used = this.termbases.used()
    for (const { id, concepts } of used) {
      if (this.#told.get(id) === concepts) continue
      this.#told.set(id, concepts)
      this.#tell({ type: 'termbase', termbase: id, concepts })
    }
    const ids = used.map(({ id }) => id)
    for (const id of [...this.#told.keys()]) if (!ids.includes(id)) this.#told.delete(id)
    this.#tell({ type: 'termbases', termbases: ids })
  }

  async #tellSpelling(): Promise<void> {
    const { dictionaries, checks } = this.#library.file.settings().assist
    const wanted = checks.spelling === 'off' ? [] : Object.entries(dictionaries)
    const there = wanted.length === 0 ? [] : await availableDictionaries(this.#library.folder)
    const used = wanted.flatMap(([language, id]) => {
      const files = there.find((one) => one.id === id)
      if (files === undefined) return []
      return [[language, { id, affixes: files.affixes, words: files.words }] as const]
    })
    const chosen = JSON.stringify(used)
    // The thread begins without any.
    if (chosen === (this.#spelling || '[]')) return
    this.#spelling = chosen
    const wasm = this.#paths.spellingWasm
    this.#tell({ type: 'spelling', paths: { wasm, dictionaries: Object.fromEntries(used) } })
  }

  /** A memory that is switched off is not read before somebody switches it on. */
  #tellMemory(id: MemoryId): void {
    const memory = this.memories.find(id)
    if (memory === null || memory.problem !== null) {
      this.#fed.delete(id)
      this.#tell({ type: 'memoryGone', memory: id })
      return
    }
    const { name, penalty, enabled } = memory
    this.#tell({ type: 'memory', memory: { id, name, penalty, enabled } })
    if (!enabled || this.#fed.has(id)) return
    this.#fed.add(id)
    this.#read({ type: 'memory', memory: id, path: this.memories.path(id) })
  }

  /** Every interview that is not open, the one worked on last first. */
  async #learnAll(): Promise<void> {
    const library = this.#library
    const ids = await library.ids().catch(() => [])
    const timed = await Promise.all(
      ids.map(async (interview) => {
        const path = journalPath(library.place(interview))
        const file = await library.disk.stat(path).catch(() => null)
        return { interview, modifiedMs: file?.modifiedMs ?? 0 }
      }),
    )
    for (const { interview } of timed.toSorted((a, b) => b.modifiedMs - a.modifiedMs)) {
      // One that is open was ordered as such.
      if (library.live(interview) === null) this.#read({ type: 'learn', interview })
    }
  }

  #orderDone(order: FeedOrder, problem: AppError | null): void {
    if (problem === null) return
    if (order.type === 'document' && order.opening === this.#opened.get(order.interview)) {
      this.#tell({ type: 'unread', interview: order.interview, error: problem })
    }
    if (order.type === 'memory') {
      this.memories.damaged(order.memory, problem)
      this.#tellMemory(order.memory)
    }
  }

  /** A thread that was lost is started again, and told and fed everything anew. */
  #ended(detail: string): void {
    this.#thread = null
    this.#failed = detail
    const feeder = this.#feeder
    this.#feeder = null
    void feeder?.close()
    setImmediate(() => this.begin())
  }
}

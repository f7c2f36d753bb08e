import type { AssistSettings } from '#core/assist/assistSettings.ts'
import { DEFAULT_ASSIST } from '#core/assist/assistSettings.ts'
import { concordance } from '#core/assist/memory/concordance.ts'
import { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type { DuplicateConcept } from '#core/assist/rowAssistance.ts'
import type { Concept, TermEdit } from '#core/assist/terms/concept.ts'
import { duplicateFinder } from '#core/assist/terms/duplicateFinder.ts'
import { createTermIndex, type TermIndex } from '#core/assist/terms/termIndex.ts'
import type { InterviewId, TermbaseId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { Committed } from '../library/libraryObserver.ts'
import { answerFindings } from './answerFindings.ts'
import { answerRow, type Knowledge } from './answerRow.ts'
import type { AssistAnswer, AssistCounts, AssistNews, AssistQuestion } from './assistMessages.ts'
import type { FeedMessage } from './feedMessages.ts'
import { LearntInterviews } from './learntInterviews.ts'
import { unitsOf } from './memoryFile.ts'
import { OpenInterview } from './openInterview.ts'
import { BACKGROUND_STRETCH, inSlices } from './slices.ts'
import { WorkerSpelling } from './workerSpelling.ts'

type Answer = Result<AssistAnswer, AppError>

/** Everything that assistance knows, and the one who answers from it. One to a thread. */
export class Assistant {
  readonly #memory = new MemoryIndex()
  readonly #spelling = new WorkerSpelling()
  readonly #learnt = new LearntInterviews(this.#memory)
  readonly #open = new Map<InterviewId, OpenInterview>()
  /** Questions about interviews that are still being read. */
  readonly #waiting = new Map<InterviewId, ((error: AppError | null) => void)[]>()
  readonly #termbases = new Map<TermbaseId, readonly Concept[]>()
  readonly #say: (what: 'lost' | 'unlearnt', interview: InterviewId) => void
  #terms: TermIndex = createTermIndex([])
  #names: readonly NameEntry[] = []
  #settings: AssistSettings = DEFAULT_ASSIST
  #reading = true
  /** Jobs that nobody waits for. */
  #background = 0

  constructor(say: (what: 'lost' | 'unlearnt', interview: InterviewId) => void) {
    this.#say = say
  }

  tell(news: Exclude<AssistNews, { readonly type: 'feed' }>): void {
    switch (news.type) {
      case 'settings':
        this.#settings = news.settings
        this.#learnt.change(news.settings)
        return
      case 'memory': {
        const { id: memory, ...facts } = news.memory
        this.#memory.setSource({ type: 'imported', memory, ...facts })
        return
      }
      case 'memoryGone':
        this.#memory.removeSource(`memory:${news.memory}`)
        return
      case 'termbase':
        this.#termbases.set(news.termbase, news.concepts)
        return
      case 'termbases':
        this.#orderTermbases(news.termbases)
        return
      case 'termEdits':
        this.#editTerms(news.termbase, news.edits)
        return
      case 'spelling':
        this.#spelling.load(news.paths).catch((error: unknown) => console.error(error))
        return
      case 'names':
        this.#names = news.names
        for (const open of this.#open.values()) open.forgetLedger()
        return
      case 'opened':
        this.#open.set(news.interview, new OpenInterview(news.interview, news.opening))
        this.#learnt.interrupt(news.interview)
        return
      case 'unread':
        this.#markUnread(news.interview)
        this.#settle(news.interview, news.error)
        return
      case 'closed':
        this.#open.delete(news.interview)
        this.#settle(news.interview, { code: 'UNKNOWN_INTERVIEW', interview: news.interview })
        if (!this.#learnt.isWhole(news.interview)) this.#say('unlearnt', news.interview)
        return
      case 'committed':
        this.#commit(news.interview, news.what)
        return
      case 'reading':
        this.#reading = news.reading
        return
      default:
        unreachable(news)
    }
  }

  feed(message: FeedMessage): void {
    switch (message.type) {
      case 'document':
        this.#open
          .get(message.upTo.interview)
          ?.begin(message.opening, message.upTo, message.document)
        return
      case 'segments':
        this.#open.get(message.interview)?.add(message.segments)
        return
      case 'documentEnd':
        this.#documentRead(message.interview)
        return
      // An interview that was opened meanwhile is learnt from as it stands, not as it was read.
      case 'learn':
        if (!this.#open.has(message.upTo.interview)) this.#learnt.begin(message.upTo, message.title)
        return
      case 'learnt':
        this.#learnt.add(message.interview, message.units)
        return
      case 'learnEnd':
        this.#learnt.end(message.interview)
        return
      case 'memoryUnits':
        // It may have been removed while its file was being read.
        if (!this.#memory.hasSource(`memory:${message.memory}`)) return
        for (const unit of unitsOf(message.payload)) {
          this.#memory.putUnit(`memory:${message.memory}`, unit)
        }
        return
      default:
        unreachable(message)
    }
  }

  async ask(question: AssistQuestion): Promise<Answer> {
    switch (question.type) {
      case 'row': {
        const open = await this.#whole(question.interview)
        return open.ok ? answerRow(this.#knowledge(open.value), question) : open
      }
      case 'findings':
        return this.#findings(question.interview)
      case 'status':
        return ok(this.#counts())
      case 'concordance':
        return ok(this.#concordance(question))
      case 'duplicates':
        return ok(this.#duplicates(question.concept))
      default:
        return unreachable(question)
    }
  }

  async #findings(interview: InterviewId): Promise<Answer> {
    const open = await this.#whole(interview)
    if (!open.ok) return open
    return ok(await inSlices(answerFindings(this.#knowledge(open.value), open.value.found)))
  }

  #concordance({ query, language, limit }: Extract<AssistQuestion, { type: 'concordance' }>) {
    return concordance(this.#memory, { selection: query, language, limit })
  }

  /** Concepts of any termbase that is used, since all of them are named. */
  #duplicates(concept: Concept): readonly DuplicateConcept[] {
    const all = [...this.#termbases.values()].flat()
    const byId = new Map(all.map((one) => [one.id, one]))
    return duplicateFinder(all)(concept).flatMap((found) => {
      const other = byId.get(found.concept)
      return other === undefined ? [] : [{ concept: other, terms: [found.other.text] }]
    })
  }

  #knowledge(open: OpenInterview): Knowledge {
    return {
      interview: open.id,
      state: open.interview as NonNullable<OpenInterview['interview']>,
      consistency: open.consistency(),
      sameSource: open.sameSource(),
      spelling: this.#spelling,
      memory: this.#memory,
      terms: this.#terms,
      names: open.ledger(this.#names),
      settings: this.#settings,
    }
  }

  #counts(): AssistCounts {
    return {
      state: this.#reading || this.#background > 0 ? 'reading' : 'ready',
      units: this.#memory.size,
      learnt: this.#learnt.size,
      concepts: [...this.#termbases.values()].reduce((sum, { length }) => sum + length, 0),
      names: this.#names.length,
    }
  }

  /** An interview that was read whole; waits for it where it is being read. */
  async #whole(interview: InterviewId): Promise<Result<OpenInterview, AppError>> {
    const open = this.#open.get(interview)
    if (open === undefined) return fail({ code: 'UNKNOWN_INTERVIEW', interview })
    if (open.interview !== null) return ok(open)
    if (open.unread) {
      // What hindered the reading may be over.
      open.unread = false
      this.#say('lost', interview)
    }
    const error = await new Promise<AppError | null>((resolve) => {
      const waiting = this.#waiting.get(interview) ?? []
      this.#waiting.set(interview, [...waiting, resolve])
    })
    return error === null ? this.#whole(interview) : fail(error)
  }

  #markUnread(interview: InterviewId): void {
    const open = this.#open.get(interview)
    if (open !== undefined) open.unread = open.interview === null
  }

  #settle(interview: InterviewId, error: AppError | null): void {
    const waiting = this.#waiting.get(interview) ?? []
    this.#waiting.delete(interview)
    for (const settle of waiting) settle(error)
  }

  #documentRead(interview: InterviewId): void {
    const open = this.#open.get(interview)
    if (open === undefined) return
    open.end()
    for (const what of open.waiting()) this.#commit(interview, what)
    const { interview: state, upTo } = open
    if (state === null || upTo === null) return
    this.#settle(interview, null)
    this.#inBackground(this.#learnt.learnAll(upTo, state))
  }

  #commit(interview: InterviewId, what: Committed): void {
    const open = this.#open.get(interview)
    const change = open?.apply(what)
    // It waits until the interview is read; if that is closed before, nobody carries it out here.
    if (open?.interview === null) this.#learnt.fallBehind(interview)
    if (change === 'lost') this.#say('lost', interview)
    if (change === undefined || change === null || change === 'lost' || open === undefined) return
    const { after, touched } = change
    if (open.upTo !== null) this.#learnt.learn(open.upTo, what.previousHead, after, touched ?? [])
    if (touched !== null) return
    this.#inBackground(this.#learnt.learnAgain(interview, after))
  }

  #inBackground(job: Generator<void, void>): void {
    this.#background += 1
    inSlices(job, BACKGROUND_STRETCH)
      // What it throws is a bug of ours, and is told of.
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        this.#background -= 1
      })
  }

  #editTerms(termbase: TermbaseId, edits: readonly TermEdit[]): void {
    const concepts = new Map(
      (this.#termbases.get(termbase) ?? []).map((concept) => [concept.id, concept]),
    )
    for (const { before, after } of edits) {
      if (before !== null && before.id !== after?.id) concepts.delete(before.id)
      if (after !== null) concepts.set(after.id, after)
    }
    this.#termbases.set(termbase, [...concepts.values()])
    this.#indexTerms()
  }

  #orderTermbases(ids: readonly TermbaseId[]): void {
    const known = new Map(this.#termbases)
    this.#termbases.clear()
    for (const id of ids) this.#termbases.set(id, known.get(id) ?? [])
    this.#indexTerms()
  }

  #indexTerms(): void {
    const termbases = [...this.#termbases].map(([id, concepts]) => ({ id, concepts }))
    this.#terms = createTermIndex(termbases, this.#terms)
  }
}

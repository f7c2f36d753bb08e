import type { AssistSettings } from '#core/assist/assistSettings.ts'
import { DEFAULT_ASSIST } from '#core/assist/assistSettings.ts'
import {
  type InterviewUnit,
  interviewUnit,
  interviewUnits,
} from '#core/assist/memory/interviewUnits.ts'
import type { MemoryIndex } from '#core/assist/memory/memoryIndex.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { ReadUpTo } from './feedMessages.ts'

interface Learnt {
  readonly title: string
  /** Hash of the last frame of the journal that counts here. */
  head: string
  /** False: not every segment has been looked at yet. */
  whole: boolean
  /** True: its units are being read from its files, and follow. */
  coming: boolean
  /** Segments of which there is a unit. */
  readonly units: Set<SegmentId>
  /** Segments learnt one by one since an interview was last learnt whole, or began to be. */
  since: Set<SegmentId>
}

/** What the memory knows from the library's interviews, and from which it may say it. */
export class LearntInterviews {
  readonly #memory: MemoryIndex
  readonly #interviews = new Map<InterviewId, Learnt>()
  #settings: AssistSettings = DEFAULT_ASSIST

  constructor(memory: MemoryIndex) {
    this.#memory = memory
  }

  /** Units of interviews that are not kept out. */
  get size(): number {
    let size = 0
    for (const [id, { units }] of this.#interviews) if (this.#isUsed(id)) size += units.size
    return size
  }

  /** Takes up who may be learnt from; nothing is read again for it. */
  change(settings: AssistSettings): void {
    this.#settings = settings
    for (const [id, { title }] of this.#interviews) this.#setSource(id, title)
  }

  /** The units of an interview follow. Those known of it before are forgotten. */
  begin(upTo: ReadUpTo, title: string): void {
    this.#begin(upTo, title, true)
  }

  /** Units that were not begun with, or whose interview was opened meanwhile, are left alone. */
  add(interview: InterviewId, units: readonly InterviewUnit[]): void {
    const learnt = this.#interviews.get(interview)
    if (learnt?.coming !== true) return
    for (const { unit, row } of units) {
      learnt.units.add(unit.id as SegmentId)
      this.#memory.putUnit(`interview:${interview}`, unit, row)
    }
  }

  /** Every unit of an interview has come. */
  end(interview: InterviewId): void {
    const learnt = this.#interviews.get(interview)
    if (learnt?.coming !== true) return
    learnt.coming = false
    learnt.whole = true
  }

  /** An interview was opened: what still comes from its files is not taken any more. */
  interrupt(interview: InterviewId): void {
    const learnt = this.#interviews.get(interview)
    if (learnt !== undefined) learnt.coming = false
  }

  /** Something was done to an interview that is not learnt yet. */
  fallBehind(interview: InterviewId): void {
    const learnt = this.#interviews.get(interview)
    if (learnt !== undefined) learnt.whole = false
  }

  isWhole(interview: InterviewId): boolean {
    return this.#interviews.get(interview)?.whole === true
  }

  /** Learns an interview whole, a unit a step; nothing happens when it is known as it stands. */
  *learnAll({ interview, head }: ReadUpTo, state: Interview): Generator<void, void> {
    const known = this.#interviews.get(interview)
    if (known?.whole === true && known.head === head && known.title === state.title) return
    this.#begin({ interview, seq: 0, head }, state.title, false)
    yield* this.#learnUnits(interview, state)
  }

  /**
   * Learns an interview of which any segment may have changed, a unit a step. What a command
   * changes meanwhile is known better by `learn`, and left alone.
   */
  *learnAgain(interview: InterviewId, state: Interview): Generator<void, void> {
    yield* this.#learnUnits(interview, state)
  }

  /** Stops where somebody has begun anew meanwhile, and knows better. */
  *#learnUnits(interview: InterviewId, state: Interview): Generator<void, void> {
    const since = new Set<SegmentId>()
    const known = this.#interviews.get(interview)
    if (known === undefined) return
    known.since = since
    const key = `interview:${interview}` as const
    const units = interviewUnits(state)
    const there = new Set(units.map(({ unit }) => unit.id))
    for (const gone of [...known.units].filter((id) => !there.has(id) && !since.has(id))) {
      known.units.delete(gone)
      this.#memory.removeUnit(key, gone)
    }
    const isLatest = () => this.#interviews.get(interview)?.since === since
    for (const { unit, row } of units) {
      if (!isLatest()) return
      if (!since.has(unit.id as SegmentId)) {
        known.units.add(unit.id as SegmentId)
        this.#memory.putUnit(key, unit, row)
      }
      yield
    }
    const learnt = this.#interviews.get(interview)
    if (learnt !== undefined && isLatest()) learnt.whole = true
  }

  /**
   * Learns what a command changed; what it did to the segments named alone. `previousHead`: the
   * frame that the command came upon. Where that is not the one known here, frames between were
   * read and not learnt, and the interview is to be learnt whole again.
   */
  learn(
    { interview, head }: ReadUpTo,
    previousHead: string,
    after: Interview,
    touched: Iterable<SegmentId>,
  ): void {
    const known = this.#interviews.get(interview)
    if (known === undefined) return
    if (known.head !== previousHead) known.whole = false
    known.head = head
    if (known.title !== after.title) {
      this.#interviews.set(interview, { ...known, title: after.title })
      this.#setSource(interview, after.title)
    }
    for (const segment of touched) {
      known.since.add(segment)
      this.#learnOne(interview, after, segment)
    }
  }

  #begin({ interview, head }: ReadUpTo, title: string, coming: boolean): void {
    this.#forget(interview)
    this.#interviews.set(interview, {
      title,
      head,
      whole: false,
      coming,
      units: new Set(),
      since: new Set(),
    })
    this.#setSource(interview, title)
  }

  #learnOne(interview: InterviewId, state: Interview, segment: SegmentId): void {
    const units = this.#interviews.get(interview)?.units
    const key = `interview:${interview}` as const
    const learnt = interviewUnit(state, segment)
    if (learnt !== null) {
      units?.add(segment)
      this.#memory.putUnit(key, learnt.unit, learnt.row)
    } else if (units?.delete(segment) === true) this.#memory.removeUnit(key, segment)
  }

  #forget(interview: InterviewId): void {
    if (this.#interviews.delete(interview)) this.#memory.removeSource(`interview:${interview}`)
  }

  #setSource(interview: InterviewId, title: string): void {
    const enabled = this.#isUsed(interview)
    this.#memory.setSource({ type: 'interview', interview, title, penalty: 0, enabled })
  }

  #isUsed(interview: InterviewId): boolean {
    const { learnFromInterviews, keptOut } = this.#settings
    return learnFromInterviews && !keptOut.includes(interview)
  }
}

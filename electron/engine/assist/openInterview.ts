import {
  type ConsistencyIndex,
  createConsistencyIndex,
} from '#core/assist/checks/consistencyIndex.ts'
import { createFindingsMemory } from '#core/assist/checks/findingsMemory.ts'
import { touchedUnits } from '#core/assist/memory/interviewUnits.ts'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import { type NameLedger, nameLedger } from '#core/assist/names/nameLedger.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { InterviewEvent } from '#core/interview/event.ts'
import { foldAll } from '#core/interview/fold.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { Committed } from '../library/libraryObserver.ts'
import type { ReadUpTo } from './feedMessages.ts'
import { SameSource } from './sameSource.ts'

/** What a command changed for the one who answers. */
export interface Change {
  readonly after: Interview
  /** The segments whose units may be others now; null: any. */
  readonly touched: ReadonlySet<SegmentId> | null
}

/**
 * An interview that a window has open, as the journal tells it. It comes in parts; commands that
 * were carried out meanwhile wait until it is whole.
 */
export class OpenInterview {
  readonly id: InterviewId
  #building: {
    readonly upTo: ReadUpTo
    readonly document: Omit<InterviewDocument, 'segments'>
    readonly segments: Segment[]
  } | null = null
  #waiting: Committed[] = []
  #interview: Interview | null = null
  #upTo: ReadUpTo | null = null
  #ledger: NameLedger | null = null
  #consistency: ConsistencyIndex | null = null
  #sameSource: SameSource | null = null
  /** What its checks found, as far as it still holds. */
  readonly found = createFindingsMemory()

  /** True: it could not be read, and is not being read again. */
  unread = false
  readonly #opening: number

  constructor(id: InterviewId, opening: number) {
    this.id = id
    this.#opening = opening
  }

  /** Null: not read yet. */
  get interview(): Interview | null {
    return this.#interview
  }

  /** The journal's frame up to which the interview is known. */
  get upTo(): ReadUpTo | null {
    return this.#upTo
  }

  /** The names that hold here, `library` those of the library. */
  ledger(library: readonly NameEntry[]): NameLedger {
    this.#ledger ??= nameLedger([...(this.#interview?.names.values() ?? [])], library)
    return this.#ledger
  }

  /** How the same source text was rendered in its rows. */
  consistency(): ConsistencyIndex | null {
    if (this.#interview === null) return null
    this.#consistency ??= createConsistencyIndex(this.#interview)
    return this.#consistency
  }

  /** Which of its rows say the same. */
  sameSource(): SameSource | null {
    if (this.#interview === null) return null
    this.#sameSource ??= new SameSource(this.#interview)
    return this.#sameSource
  }

  /** To be called when the library's names have changed. */
  forgetLedger(): void {
    this.#ledger = null
  }

  /** What was read for an earlier opening is not taken. */
  begin(opening: number, upTo: ReadUpTo, document: Omit<InterviewDocument, 'segments'>): void {
    if (opening !== this.#opening) return
    this.unread = false
    this.#building = { upTo, document, segments: [] }
  }

  add(segments: readonly Segment[]): void {
    this.#building?.segments.push(...segments)
  }

  /** The interview is whole; commands that waited are still to be carried out (`waiting`). */
  end(): void {
    if (this.#building === null) return
    const { upTo, document, segments } = this.#building
    this.#building = null
    this.#interview = fromDocument({ ...document, segments })
    this.#upTo = upTo
    this.#ledger = null
    this.#consistency = null
    this.#sameSource = null
  }

  /** The commands that came before the interview was whole, once. */
  waiting(): readonly Committed[] {
    const waiting = this.#waiting
    this.#waiting = []
    return waiting
  }

  /**
   * Carries a command on. Null: nothing changes, for it is not whole yet or knows the command
   * already. 'lost': the command is not the next one, and the interview must be read again.
   */
  apply(what: Committed): Change | 'lost' | null {
    const before = this.#interview
    if (before === null || this.#upTo === null) {
      this.#waiting.push(what)
      return null
    }
    if (what.seq <= this.#upTo.seq) return null
    if (what.previousHead !== this.#upTo.head) {
      this.#interview = null
      this.#waiting.push(what)
      return 'lost'
    }
    const after = foldAll(before, what.events)
    this.#interview = after
    this.#upTo = { ...this.#upTo, seq: what.seq, head: what.head }
    if (before.names !== after.names) this.#ledger = null
    const changed = new Set(what.events.flatMap((event) => changedSegment(event) ?? []))
    for (const id of changed) {
      const segment = after.segments.get(id)
      for (const index of [this.#consistency, this.#sameSource]) {
        if (segment === undefined) index?.delete(id)
        else index?.set(segment)
      }
    }
    const touched = changed.size > FEW ? null : touchedUnits(before, after, changed)
    return { after, touched }
  }
}

/** With more segments changed at once, looking at all of them costs less. */
const FEW = 50

function changedSegment(event: InterviewEvent): SegmentId | null {
  switch (event.type) {
    case 'SegmentAdded':
    case 'SegmentRemoved':
      return event.segment.id
    case 'SegmentChanged':
    case 'RenditionSet':
      return event.segment
    default:
      return null
  }
}

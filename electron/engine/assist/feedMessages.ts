import type { MessagePort } from 'node:worker_threads'
import type { InterviewUnit } from '#core/assist/memory/interviewUnits.ts'
import type { InterviewDocument } from '#core/interview/document.ts'
import type { InterviewId, MemoryId } from '#core/interview/ids.ts'
import type { Segment } from '#core/interview/segment.ts'
import type { AppError } from '#core/protocol/appError.ts'

/** So many segments or units go into one message: a few milliseconds of work at the other end. */
export const FEED_BATCH = 128

/** An interview as far as it was read: its journal's last frame. */
export interface ReadUpTo {
  readonly interview: InterviewId
  readonly seq: number
  readonly head: string
}

/** From the one who reads files to the one who answers; each is acknowledged with any message. */
export type FeedMessage =
  /** An open interview, whose segments follow. */
  | {
      readonly type: 'document'
      /** As in the order. */
      readonly opening: number
      readonly upTo: ReadUpTo
      readonly document: Omit<InterviewDocument, 'segments'>
    }
  | {
      readonly type: 'segments'
      readonly interview: InterviewId
      readonly segments: readonly Segment[]
    }
  | { readonly type: 'documentEnd'; readonly interview: InterviewId }
  /** The units of an interview that need not be open, which follow. */
  | { readonly type: 'learn'; readonly upTo: ReadUpTo; readonly title: string }
  | {
      readonly type: 'learnt'
      readonly interview: InterviewId
      readonly units: readonly InterviewUnit[]
    }
  | { readonly type: 'learnEnd'; readonly interview: InterviewId }
  /** Units of an imported memory, as they stand in its file. */
  | { readonly type: 'memoryUnits'; readonly memory: MemoryId; readonly payload: Uint8Array }

/** What the reading worker is to read for the feed; it does one after the other. */
export type FeedOrder =
  /**
   * `opening` numbers the times that interviews were opened: what was read for an earlier one may
   * be of files that others have taken the place of.
   */
  | { readonly type: 'document'; readonly interview: InterviewId; readonly opening: number }
  | { readonly type: 'learn'; readonly interview: InterviewId }
  | { readonly type: 'memory'; readonly memory: MemoryId; readonly path: string }

export interface FeedDone {
  readonly order: FeedOrder
  /** Null: read to its end. */
  readonly problem: AppError | null
}

/** With what the reading worker is started. */
export interface FeedStart {
  readonly library: string
  readonly port: MessagePort
}

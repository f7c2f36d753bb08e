import type { MessagePort } from 'node:worker_threads'
import type { AssistSettings } from '#core/assist/assistSettings.ts'
import type { ConcordanceHit } from '#core/assist/memory/memoryMatch.ts'
import type { NameEntry } from '#core/assist/names/nameEntry.ts'
import type {
  AssistStatus,
  DuplicateConcept,
  InterviewFindings,
  RowAssistance,
} from '#core/assist/rowAssistance.ts'
import type { Concept, TermEdit } from '#core/assist/terms/concept.ts'
import type { InterviewId, MemoryId, SegmentId, TermbaseId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Result } from '#core/protocol/result.ts'
import type { Committed } from '../library/libraryObserver.ts'
import type { SpellingPaths } from '../spelling/createSpelling.ts'

/** What an imported memory is to the one who answers. */
export interface KnownMemory {
  readonly id: MemoryId
  readonly name: string
  readonly penalty: number
  readonly enabled: boolean
}

/** What the worker is told; it answers nothing. */
export type AssistNews =
  /** Where units and interviews come in (FeedMessage). */
  | { readonly type: 'feed'; readonly port: MessagePort }
  | { readonly type: 'settings'; readonly settings: AssistSettings }
  | { readonly type: 'memory'; readonly memory: KnownMemory }
  | { readonly type: 'memoryGone'; readonly memory: MemoryId }
  | {
      readonly type: 'termbase'
      readonly termbase: TermbaseId
      readonly concepts: readonly Concept[]
    }
  /** The termbases that are used, in the order in which their terms are to be named. */
  | { readonly type: 'termbases'; readonly termbases: readonly TermbaseId[] }
  | {
      readonly type: 'termEdits'
      readonly termbase: TermbaseId
      readonly edits: readonly TermEdit[]
    }
  /** The dictionaries that are to be used. */
  | { readonly type: 'spelling'; readonly paths: SpellingPaths }
  | { readonly type: 'names'; readonly names: readonly NameEntry[] }
  | { readonly type: 'opened'; readonly interview: InterviewId; readonly opening: number }
  /** Why an interview that was opened is not read. */
  | { readonly type: 'unread'; readonly interview: InterviewId; readonly error: AppError }
  | { readonly type: 'closed'; readonly interview: InterviewId }
  | { readonly type: 'committed'; readonly interview: InterviewId; readonly what: Committed }
  /** Everything that there was to be read is read; or there is more. */
  | { readonly type: 'reading'; readonly reading: boolean }

/** What the worker is asked. */
export type AssistQuestion =
  | {
      readonly type: 'row'
      readonly interview: InterviewId
      readonly segment: SegmentId
      readonly texts: Readonly<Record<LanguageTag, string>>
    }
  | { readonly type: 'findings'; readonly interview: InterviewId }
  | { readonly type: 'status' }
  | {
      readonly type: 'concordance'
      readonly query: string
      readonly language: LanguageTag | null
      readonly limit: number
    }
  | { readonly type: 'duplicates'; readonly concept: Concept }

export interface AssistAnswers {
  readonly row: RowAssistance
  readonly findings: InterviewFindings
  readonly status: AssistCounts
  readonly concordance: { readonly hits: readonly ConcordanceHit[]; readonly more: boolean }
  readonly duplicates: readonly DuplicateConcept[]
}
export type AssistAnswer = AssistAnswers[keyof AssistAnswers]

export interface AssistCounts extends AssistStatus {
  /** Units learnt from interviews, of those that are used. */
  readonly learnt: number
}

export type ToAssistWorker =
  | AssistNews
  | { readonly type: 'question'; readonly id: number; readonly question: AssistQuestion }

export type FromAssistWorker =
  | {
      readonly type: 'answer'
      readonly id: number
      readonly result: Result<AssistAnswer, AppError>
    }
  /** What is known of an open interview does not fit what was committed: it must be read again. */
  | { readonly type: 'lost'; readonly interview: InterviewId }
  /** An interview was closed before the memory knew all of it. */
  | { readonly type: 'unlearnt'; readonly interview: InterviewId }

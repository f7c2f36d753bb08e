import type { Concept } from '#core/assist/terms/concept.ts'
import type { TermTableMapping } from '#core/exchange/termTableMapping.ts'
import type { TmxMapping } from '#core/exchange/tmxMapping.ts'
import type { TmxPreview } from '#core/exchange/tmxPreview.ts'
import type { InterviewId, MemoryId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { JobPhase, TermFilePreview, TermFormat } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'

/** A file to be read: where it lies, or its bytes where it lies nowhere. */
export interface SourceFile {
  readonly name: string
  /** Of the file. */
  readonly bytes: number
  readonly at: { readonly path: string } | { readonly content: Uint8Array }
}

/** What the thread that reads and writes files of exchange does; one task to a thread. */
export type ExchangeTask =
  | { readonly type: 'inspectMemory'; readonly file: SourceFile }
  /** Hands out the frames of the memory's file. */
  | {
      readonly type: 'importMemory'
      readonly file: SourceFile
      readonly mapping: TmxMapping
      readonly memory: MemoryId
      readonly name: string
      readonly penalty: number
      readonly importedAt: string
    }
  /** Hands out a TMX file. */
  | {
      readonly type: 'exportMemory'
      /** The library's folder. */
      readonly library: string
      readonly interviews: readonly InterviewId[]
      readonly languages: readonly LanguageTag[]
      /** People who have a pseudonym go by it. */
      readonly pseudonyms: boolean
      readonly version: string
      readonly at: string
    }
  | {
      readonly type: 'inspectTerms'
      readonly file: SourceFile
      /** Concepts that are there already. */
      readonly own: readonly Concept[]
    }
  | {
      readonly type: 'readTerms'
      readonly file: SourceFile
      readonly mapping: TermTableMapping | null
      readonly own: readonly Concept[]
      /** What happens to a concept that is there already. */
      readonly duplicates: 'skip' | 'add'
    }
  /** Hands out a file of terms. */
  | {
      readonly type: 'writeTerms'
      readonly concepts: readonly Concept[]
      readonly format: TermFormat
      readonly title: string
    }

export interface ExchangeAnswers {
  readonly inspectMemory: TmxPreview
  readonly importMemory: {
    readonly units: number
    readonly skipped: number
    readonly languages: Readonly<Record<LanguageTag, number>>
  }
  readonly exportMemory: { readonly units: number }
  readonly inspectTerms: TermFilePreview
  readonly readTerms: { readonly concepts: readonly Concept[]; readonly skipped: number }
  readonly writeTerms: null
}
export type ExchangeAnswer = ExchangeAnswers[keyof ExchangeAnswers]

export type FromExchange =
  /** The next bytes of what is written; to be acknowledged with any message. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly type: 'progress'
      readonly phase: JobPhase
      readonly done: number
      readonly total: number
    }
  | { readonly type: 'end'; readonly result: Result<ExchangeAnswer, AppError> }

/** What a task may do while it runs. */
export interface ExchangeContext {
  /** Resolves when the bytes before are written, so that never more than two parts wait. */
  write(bytes: Uint8Array): Promise<void>
  /** `total` 0: not known. */
  progress(phase: JobPhase, done: number, total: number): void
}

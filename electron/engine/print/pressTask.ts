import type { InterviewDocument } from '#core/interview/document.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { MissingGlyphs, PreviewPage } from '#core/protocol/hostApi.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import type { Result } from '#core/protocol/result.ts'
import type { DataFormat } from './dataCopy.ts'
import type { PrintInput } from './printInput.ts'

/** Where the press finds what it prints with. */
export interface PressPaths {
  readonly resources: string
  readonly fonts: readonly string[]
}

/** What Typst is asked to set. */
export type PressTask =
  | { readonly type: 'pdf'; readonly input: PrintInput }
  | {
      readonly type: 'preview'
      readonly input: PrintInput
      /** From 1. */
      readonly page: number
      /** Not null: the input holds the beginning of the interview alone. */
      readonly partial: PartialRecord | null
    }
  | { readonly type: 'missingGlyphs'; readonly input: PrintInput }

/** What the press is asked to do; it does one task at a time. */
export type PrintTask =
  | PressTask
  | { readonly type: 'docx'; readonly input: PrintInput }
  | {
      readonly type: 'data'
      readonly input: Pick<PrintInput, 'document' | 'options'>
      readonly format: DataFormat
    }
  | { readonly type: 'title'; readonly input: TitleInput }

export interface TitleInput {
  readonly document: InterviewDocument
  readonly options: Pick<PrintOptions, 'copy' | 'pseudonyms'>
}

/** As a copy shows them. */
export interface CopyTitle {
  readonly caseNumber: string
  readonly title: string
}

export interface PressAnswers {
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  readonly data: Uint8Array
  readonly title: CopyTitle
  readonly preview: PreviewPage
  readonly missingGlyphs: readonly MissingGlyphs[]
}
export type PressAnswer = PressAnswers[keyof PressAnswers]

/** What the beginning of a record cannot know of the whole. */
export interface PartialRecord {
  /** Closed, and not gone on with since. */
  readonly final: boolean
  /** So many segments are shown; what follows them in the input says what else is covered. */
  readonly segments: number
}

/** How far a long task is: `writing` once its pages stand. */
export type PressPhase = 'typesetting' | 'writing'

export type PressReply =
  | { readonly type: 'phase'; readonly phase: PressPhase }
  | { readonly type: 'result'; readonly result: Result<PressAnswer, AppError> }

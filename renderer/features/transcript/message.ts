import type { AppError } from '#core/protocol/appError.ts'
import type { Stance } from '#core/report/stance.ts'

/** What the transcript last said: shown below the rows and read out politely. */
export type Message =
  | { readonly type: 'refused'; readonly error: AppError }
  | { readonly type: 'linked'; readonly label: string; readonly stance: Stance | null }
  | { readonly type: 'no-statement'; readonly label: string }
  | { readonly type: 'no-participant'; readonly number: number }
  | { readonly type: 'speaker'; readonly speaker: string; readonly count: number }
  | { readonly type: 'source'; readonly language: string }
  | { readonly type: 'status'; readonly status: 'draft' | 'final'; readonly count: number }
  | { readonly type: 'stamped'; readonly end: boolean; readonly time: string }
  | { readonly type: 'removed'; readonly count: number }
  | { readonly type: 'selected'; readonly count: number }
  | {
      readonly type: 'accepted'
      /** Percent; null: proposed by a machine. */
      readonly score: number | null
      /** The memory or the engine. */
      readonly from: string
    }
  | { readonly type: 'findings'; readonly number: number; readonly count: number }
  | { readonly type: 'repeated'; readonly count: number }
  | {
      readonly type:
        | 'no-proposal'
        | 'no-term'
        | 'no-name'
        | 'no-twin'
        | 'no-passage'
        | 'machine-off'
        | 'added'
    }
  | { readonly type: 'merged' | 'split' | 'moved' | 'reverted' | 'confirmed' | 'row-empty' }

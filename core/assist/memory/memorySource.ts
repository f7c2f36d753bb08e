import type { InterviewId, MemoryId } from '../../interview/ids.ts'

/** A memory that units come from: the final renditions of an interview, or an import. */
export type MemorySource = {
  /** Whole percent points taken off every match's score, 0 to 100. */
  readonly penalty: number
  /** False: it stays in the index, and nothing of it is proposed or found. */
  readonly enabled: boolean
} & (
  | { readonly type: 'interview'; readonly interview: InterviewId; readonly title: string }
  | { readonly type: 'imported'; readonly memory: MemoryId; readonly name: string }
)

/** Names a source within the index, and stands before the unit's id in the unit's key. */
export type MemorySourceKey = `interview:${InterviewId}` | `memory:${MemoryId}`

export function memorySourceKey(
  source:
    | { readonly type: 'interview'; readonly interview: InterviewId }
    | { readonly type: 'imported'; readonly memory: MemoryId },
): MemorySourceKey {
  return source.type === 'interview' ? `interview:${source.interview}` : `memory:${source.memory}`
}

/**
 * Names a unit in matches, in a rendition's origin and among the keys that a query leaves out:
 * `interview:<id>/<segment>` or `memory:<id>/<unit>`.
 */
export const unitKey = (source: MemorySourceKey, id: string): string => `${source}/${id}`

import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { isEmptyCell } from '../transcript/commitField.ts'
import { segmentOf } from '../transcript/goTo.ts'
import type { Transcript } from '../transcript/transcript.ts'

export interface TargetCell {
  readonly segment: SegmentId
  readonly language: LanguageTag
}

/**
 * The cell that proposals are for: the one with the caret; from the source or the note, the first
 * one on screen that is empty. Null: there is none.
 */
export function targetCell(transcript: Transcript): TargetCell | null {
  const { active } = transcript.get()
  const source = active === null ? undefined : segmentOf(transcript, active.segment)?.source
  if (active === null || source === undefined) return null
  const { segment } = active
  if (active.language !== null && active.language !== source) {
    return { segment, language: active.language }
  }
  const language = transcript.shown.columns.find(
    (tag) => tag !== source && isEmptyCell(transcript, segment, tag),
  )
  return language === undefined ? null : { segment, language }
}

import { splitOffsets } from '#core/interview/splitOffsets.ts'
import { commitRow, fieldOf } from './commitField.ts'
import { goTo } from './goTo.ts'
import { newSegmentId } from './localRow.ts'
import type { Transcript } from './transcript.ts'

/** Splits the active row at the caret; the caret goes on at the head of the new row. */
export function splitRow(transcript: Transcript): void {
  const { active } = transcript.get()
  if (active === null || active.language === null) return
  const { segment, language } = active
  const caret = transcript.editors.get(fieldOf(active))?.selection().start ?? 0
  const committed = commitRow(transcript, segment)
  void transcript.afterwards(async () => {
    // The caret stands in the text that was refused, not in the one that the row has.
    if (!(await committed)) return
    const known = transcript.session.interview().segments.get(segment)
    if (known === undefined) return
    const newSegment = newSegmentId()
    const at = splitOffsets(known, language, caret)
    const executed = await transcript.session.execute({
      type: 'SplitSegment',
      segment,
      newSegment,
      at,
    })
    transcript.change({
      message: executed.ok ? { type: 'split' } : { type: 'refused', error: executed.error },
    })
    if (executed.ok) goTo(transcript, { segment: newSegment, language }, 'start')
  })
}

import { checkSegment, openFindings } from '#core/assist/checks/checkSegment.ts'
import type { InterviewFindings } from '#core/assist/rowAssistance.ts'
import { checkContext, type Knowledge } from './answerRow.ts'

/** The findings of every row in its order, a row a step; rows without any are left out. */
export function* answerFindings(knowledge: Knowledge): Generator<void, InterviewFindings> {
  const { state } = knowledge
  const context = checkContext(knowledge, 'list')
  const rows: InterviewFindings['rows'][number][] = []
  for (const [at, id] of state.segmentOrder.entries()) {
    const segment = state.segments.get(id)
    if (segment === undefined) continue
    const found = checkSegment(segment, {}, context)
    if (found.length > 0) {
      const { open, accepted } = openFindings(found, segment.acceptances)
      rows.push({ segment: id, number: at + 1, open, accepted })
    }
    yield
  }
  return { rows }
}

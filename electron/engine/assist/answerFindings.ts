import { openFindings } from '#core/assist/checks/checkSegment.ts'
import type { FindingsMemory } from '#core/assist/checks/findingsMemory.ts'
import type { InterviewFindings } from '#core/assist/rowAssistance.ts'
import { checkContext, type Knowledge } from './answerRow.ts'

/**
 * The findings of every row in its order, a row a step; rows without any are left out. `found`: what
 * the interview's checks found before, so that only rows that changed are checked again.
 */
export function* answerFindings(
  knowledge: Knowledge,
  found: FindingsMemory,
): Generator<void, InterviewFindings> {
  const { state } = knowledge
  const context = checkContext(knowledge, 'list')
  const rows: InterviewFindings['rows'][number][] = []
  for (const [at, id] of state.segmentOrder.entries()) {
    const segment = state.segments.get(id)
    if (segment === undefined) continue
    const findings = found.findings(segment, context)
    if (findings.length > 0) {
      const { open, accepted } = openFindings(findings, segment.acceptances)
      rows.push({ segment: id, number: at + 1, open, accepted })
    }
    yield
  }
  return { rows }
}

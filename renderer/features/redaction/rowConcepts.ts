import type { Concept } from '#core/assist/terms/concept.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { WindowHost } from '../../host/host.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'

/** Nobody who wants to cover something waits longer for terms, in ms. */
const PATIENCE = 500

/** The concepts whose terms stand in a row; none where the assistance does not answer in time. */
export async function rowConcepts(
  host: WindowHost,
  session: InterviewSession,
  segment: SegmentId,
): Promise<readonly Concept[]> {
  const { renditions = {} } = session.interview().segments.get(segment) ?? {}
  const texts = Object.fromEntries(
    Object.entries(renditions).map(([language, { text }]) => [language, text]),
  )
  const answer = await Promise.race([
    host.call('assist.row', { interview: session.id, segment, texts }),
    new Promise<null>((done) => setTimeout(done, PATIENCE, null)),
  ])
  if (answer === null || !answer.ok) return []
  return [...new Map(answer.value.terms.map(({ concept }) => [concept.id, concept])).values()]
}

import type { Interview } from '../../interview/interview.ts'
import { segmentsInOrder } from '../../interview/segmentsInOrder.ts'
import type { InterviewFindings } from '../rowAssistance.ts'
import { type CheckContext, checkSegment, openFindings } from './checkSegment.ts'

/** The findings of every row of an interview, in its order; rows without any are left out. */
export function checkInterview(interview: Interview, context: CheckContext): InterviewFindings {
  const rows = segmentsInOrder(interview).flatMap((segment, index) => {
    const { open, accepted } = openFindings(checkSegment(segment, {}, context), segment.acceptances)
    const isClean = open.length === 0 && accepted.length === 0
    return isClean ? [] : [{ segment: segment.id, number: index + 1, open, accepted }]
  })
  return { rows }
}

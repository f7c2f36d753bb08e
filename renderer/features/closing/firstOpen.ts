import { closedThings, isClosed } from '#core/interview/closedThings.ts'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isRead } from '#core/interview/isRead.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { Segment } from '#core/interview/segment.ts'
import { segmentsInOrder } from '#core/interview/segmentsInOrder.ts'
import type { Place } from '../../session/app.ts'

/** Open points that stand at a row. */
export type RowPoint = 'drafts' | 'stale' | 'unread' | 'remarks'

/** The first place in the transcript at which a point is open; null: at none. */
export function firstOpen(interview: Interview, point: RowPoint): Place | null {
  if (point === 'remarks') return firstRemark(interview)
  const test = TESTS[point]
  for (const segment of segmentsInOrder(interview)) {
    if (point !== 'stale' && isClosed(interview, segment)) continue
    const language = interview.languages.find(
      (tag) => segment.renditions[tag] !== undefined && test(interview, segment, tag),
    )
    if (language !== undefined) return { segment: segment.id, language }
  }
  return null
}

type Test = (
  interview: Interview,
  segment: Segment,
  language: Interview['languages'][number],
) => boolean

const TESTS: Readonly<Record<Exclude<RowPoint, 'remarks'>, Test>> = {
  drafts: (_, segment, language) => segment.renditions[language]?.status === 'draft',
  stale: (_, segment, language) => isStale(segment, language),
  unread: (interview, segment) => !isRead(segment, interview.entries),
}

function firstRemark(interview: Interview): Place | null {
  const { entries } = closedThings(interview)
  const open = entriesOf(interview, 'remark').find(
    ({ id, outcome, segment }) => outcome === 'open' && segment !== null && !entries.has(id),
  )
  return open?.segment == null ? null : { segment: open.segment, language: null }
}

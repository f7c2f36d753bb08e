import { useCallback } from 'react'
import type { SegmentId, SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { useInterview } from '../../session/useSession.ts'
import { useWords, type Words } from './useWords.ts'

/**
 * What stands above a row with which a sitting begins: its number, when and where. Null: the
 * sitting of the row above goes on, or there is only one.
 */
export function useSittingLine(
  sitting: SittingId | null,
  previous: SegmentId | null,
): string | null {
  const words = useWords()
  return useInterview(
    useCallback(
      (interview: Interview) =>
        begins(interview, sitting, previous) ? line(interview, sitting, words) : null,
      [sitting, previous, words],
    ),
  )
}

function begins(
  interview: Interview,
  sitting: SittingId | null,
  previous: SegmentId | null,
): sitting is SittingId {
  if (sitting === null) return false
  if (previous === null) return interview.sittings.size > 1
  const above = interview.segments.get(previous)
  return above !== undefined && above.sitting !== sitting
}

function line(interview: Interview, id: SittingId, { t, format }: Words): string {
  const sitting = interview.sittings.get(id)
  const number = inOrder(interview.sittings.values()).findIndex((one) => one.id === id) + 1
  const parts = [
    t('sitting', { number }),
    sitting?.startedAt ? format.dateTime(sitting.startedAt, interview.timeZone) : '',
    sitting?.place ?? '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

import { useMemo } from 'react'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Participant, ParticipantRole } from '#core/interview/participant.ts'
import { useInterview } from '../../session/useSession.ts'

/** Those who take part in a role, in order; null: in any. */
export function usePeopleIn(role: ParticipantRole | null): readonly Participant[] {
  const all = useInterview((interview) => interview.participants)
  return useMemo(
    () => inOrder(all.valueSeq().filter((each) => role === null || each.role === role)),
    [all, role],
  )
}

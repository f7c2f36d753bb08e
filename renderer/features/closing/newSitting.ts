import type { SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import type { CommandBody } from '../../session/interviewSession.ts'

/** A further sitting, begun now, with the place and the people of the last one. */
export function newSitting({ sittings }: Interview): CommandBody {
  const last = inOrder(sittings.values()).at(-1)
  return {
    type: 'AddSitting',
    sitting: {
      id: crypto.randomUUID() as SittingId,
      startedAt: new Date().toISOString(),
      endedAt: null,
      place: last?.place ?? '',
      present: last?.present ?? [],
      note: '',
    },
  }
}

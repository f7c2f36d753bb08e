import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Participant } from '#core/interview/participant.ts'
import { useInterview } from '../../session/useSession.ts'
import { useParticipantName } from '../participants/useParticipantName.ts'

/** Those who take part, in order, and what each is called in the record's forms and lists. */
export function usePeople(): {
  readonly all: readonly Participant[]
  readonly name: (id: ParticipantId | null) => string
} {
  const { t } = useTranslation('readBack')
  const nameOf = useParticipantName()
  const participants = useInterview((interview) => interview.participants)
  const all = useMemo(() => inOrder(participants.values()), [participants])
  const name = useCallback(
    (id: ParticipantId | null) => {
      const participant = id === null ? undefined : participants.get(id)
      return participant === undefined
        ? t('notRecorded')
        : `${participant.label} · ${nameOf(participant)}`
    },
    [participants, nameOf, t],
  )
  return { all, name }
}

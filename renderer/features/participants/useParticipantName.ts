import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '#core/interview/participant.ts'

/** How a participant is called on screen: pseudonym, else name, else role. */
export function useParticipantName(): (participant: Participant) => string {
  const { t } = useTranslation('participants')
  return useCallback(({ pseudonym, name, role }) => pseudonym || name || t(`role.${role}`), [t])
}

import { useCallback, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError, AppErrorCode } from '#core/protocol/appError.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { SessionContext } from '../session/useSession.ts'

/** Turns an error into sentences in the person's language: what happened, what is safe, what to do. */
export function useErrorText(): (error: AppError) => string {
  const { t } = useTranslation('errors')
  const { dateTime } = useFormat()
  const session = useContext(SessionContext)
  return useCallback(
    (error) => {
      const { code, ...facts } = error
      // The facts differ by code, which the types of the texts cannot follow.
      const say = t as (key: AppErrorCode, facts: object) => string
      if (error.code !== 'RECORD_CLOSED') return say(code, facts)
      // On the clock of the place where the interview is, as everywhere in its window.
      const zone = session?.interview().timeZone
      return say(code, { ...facts, closedAt: dateTime(error.closedAt, zone) })
    },
    [t, dateTime, session],
  )
}

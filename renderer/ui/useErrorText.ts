import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError, AppErrorCode } from '#core/protocol/appError.ts'

/** Turns an error into sentences in the person's language: what happened, what is safe, what to do. */
export function useErrorText(): (error: AppError) => string {
  const { t } = useTranslation('errors')
  return useCallback(
    ({ code, ...facts }) => {
      // The facts differ by code, which the types of the texts cannot follow.
      const say = t as (key: AppErrorCode, facts: object) => string
      return say(code, facts)
    },
    [t],
  )
}

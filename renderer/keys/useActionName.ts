import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from './actions.ts'

/** What an action is called in the interface's language. */
export function useActionName(): (action: ActionId) => string {
  const { t } = useTranslation('keys')
  return useCallback((action) => t(`action.${action}`), [t])
}

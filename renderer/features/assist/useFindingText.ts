import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/assist/checks/finding.ts'

/** Makes a sentence of a finding in the person's language. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ message, facts }) => {
      // The facts differ by message, which the types of the texts cannot follow.
      const say = t as unknown as (key: string, facts: object) => string
      return say(`checks:finding.${message}`, facts)
    },
    [t],
  )
}

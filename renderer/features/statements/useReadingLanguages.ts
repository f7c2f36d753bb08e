import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useColumns } from '../../session/columns.ts'

/** The languages in which a reader wants to see a claim or a quote: the interface's, then the columns'. */
export function useReadingLanguages(): readonly string[] {
  const { i18n } = useTranslation()
  const columns = useColumns()
  return useMemo(() => [i18n.language, ...columns], [i18n.language, columns])
}

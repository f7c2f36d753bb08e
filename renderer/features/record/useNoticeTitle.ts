import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadingLanguages } from '../statements/useReadingLanguages.ts'
import type { EntryFields } from './entryForm.ts'

interface TitleInLanguage {
  readonly text: string
  /** Null: the interface's own words stand in for a title. */
  readonly language: string | null
}

/** A notice's title in the first language of the reader that has one. */
export function useNoticeTitle(): (title: EntryFields<'notice'>['title']) => TitleInLanguage {
  const { t } = useTranslation('record')
  const languages = useReadingLanguages()
  return useCallback(
    (title) => {
      for (const language of [...languages, ...Object.keys(title)]) {
        const text = title[language as never]
        if (text !== undefined && text !== '') return { text, language }
      }
      return { text: t('notices.untitled'), language: null }
    },
    [languages, t],
  )
}

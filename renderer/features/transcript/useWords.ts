import type { TFunction } from 'i18next'
import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, useFormat } from '../../i18n/useFormat.ts'

/** The words of the grid, looked up once for all of its cells and not once for each. */
export interface Words {
  readonly t: TFunction<'transcript'>
  readonly format: Format
  /** The interface's language. */
  readonly language: string
  readonly source: string
  readonly draft: string
  readonly final: string
  readonly closed: string
  readonly retime: string
  readonly noSpeaker: string
}

export const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('useWords outside of WordsContext')
  return words
}

/** What `WordsContext` gives; another object when the interface's language changes. */
export function useWordsOfGrid(): Words {
  const { t, i18n } = useTranslation('transcript')
  const format = useFormat()
  const { language } = i18n
  return useMemo(
    () => ({
      t,
      format,
      language,
      source: t('source'),
      draft: t('draft'),
      final: t('final'),
      closed: t('closed'),
      retime: t('retime'),
      noSpeaker: t('noSpeaker'),
    }),
    [t, format, language],
  )
}

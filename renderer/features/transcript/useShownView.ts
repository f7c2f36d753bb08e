import { useLayoutEffect } from 'react'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useColumns } from '../../session/columns.ts'
import { useView } from '../../session/useSettings.ts'
import type { Transcript } from './transcript.ts'

/** Tells the transcript which columns are on screen; answers them. */
export function useShownView(transcript: Transcript): readonly LanguageTag[] {
  const columns = useColumns()
  const view = useView()
  useLayoutEffect(() => {
    transcript.shown = { columns, view }
  }, [transcript, columns, view])
  return columns
}

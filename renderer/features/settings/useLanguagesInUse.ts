import { useEffect, useState } from 'react'
import { DEFAULT_LANGUAGES, type LanguageTag } from '#core/interview/languageTag.ts'
import { useHost } from '../../session/app.ts'
import { useSettings } from '../../session/useSettings.ts'

/** The languages of the library's interviews, those that a new one starts with, and those with a dictionary. */
export function useLanguagesInUse(): readonly LanguageTag[] {
  const host = useHost()
  const { dictionaries } = useSettings().assist
  const [used, setUsed] = useState<readonly LanguageTag[]>([])
  useEffect(() => {
    let gone = false
    void host.call('library.overview', {}).then((overview) => {
      if (gone || !overview.ok || overview.value.state !== 'open') return
      setUsed(overview.value.interviews.flatMap(({ languages }) => languages))
    })
    return () => {
      gone = true
    }
  }, [host])
  const chosen = Object.keys(dictionaries) as LanguageTag[]
  return [
    ...new Set([...(DEFAULT_LANGUAGES as readonly string[] as LanguageTag[]), ...used, ...chosen]),
  ]
}

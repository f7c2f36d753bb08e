import { useCallback, useSyncExternalStore } from 'react'
import { DEFAULT_VIEW, type InterviewView, type Settings } from '#core/protocol/settings.ts'
import { useApp } from './app.ts'
import type { SettingsStore } from './settingsStore.ts'
import { useSession } from './useSession.ts'

export function useSettings(): Settings {
  const { settings } = useApp()
  return useSyncExternalStore(settings.subscribe, settings.get)
}

export const useChangeSettings = (): SettingsStore['change'] => useApp().settings.change

/** How the open interview is looked at: columns, who is typing, what kind of rendition. */
export function useView(): InterviewView {
  const session = useSession()
  return useSettings().views[session.id] ?? DEFAULT_VIEW
}

/** Changes the given fields of the open interview's view. */
export function useChangeView(): (changes: Partial<InterviewView>) => void {
  const { settings } = useApp()
  const { id } = useSession()
  return useCallback(
    (changes) => {
      const view = { ...(settings.get().views[id] ?? DEFAULT_VIEW), ...changes }
      void settings.change({ views: { [id]: view } })
    },
    [settings, id],
  )
}

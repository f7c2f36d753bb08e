import { createContext, useContext } from 'react'
import type { InterviewId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { About } from '#core/protocol/hostApi.ts'
import type { WindowHost } from '../host/host.ts'
import type { SettingsStore } from './settingsStore.ts'

/** A place in the transcript; language null: the note, or the row as a whole. */
export interface Place {
  readonly segment: SegmentId
  readonly language: LanguageTag | null
  /** A passage to show there, in UTF-16 code units of the rendition. */
  readonly range?: { readonly start: number; readonly end: number }
  /** False: only the view moves there, the person goes on typing where they are (find). */
  readonly focus?: boolean
}

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'resources'; readonly back: Route }
  | { readonly screen: 'interview'; readonly interview: InterviewId; readonly place?: Place }

/** What every screen stands on. */
export interface App {
  readonly host: WindowHost
  readonly about: About
  readonly settings: SettingsStore
  /** Shows another screen. An interview that is left is flushed and closed. */
  readonly navigate: (route: Route) => void
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp outside of AppContext')
  return app
}

export const useHost = (): WindowHost => useApp().host

import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Place } from './app.ts'
import { type Observed, observed } from './observed.ts'

/**
 * Where the interpreter is in the transcript, and where another part asks to go. The transcript
 * says where it is (`useArrive`); panels read it (`useActiveSegment`); coverage, find and notices
 * ask (`useAskReveal`), the interview screen shows the transcript, and it goes there (`useReveal`).
 */
export interface Places {
  readonly here: Observed<Place | null>
  readonly asked: Observed<Place | null>
}

export const createPlaces = (asked: Place | null): Places => ({
  here: observed<Place | null>(null),
  asked: observed(asked),
})

export const PlacesContext = createContext<Places | null>(null)

function usePlaces(): Places {
  const places = useContext(PlacesContext)
  if (places === null) throw new Error('usePlaces outside of PlacesContext')
  return places
}

/** The active row; moving between its cells renders nothing again. Null: none yet. */
export function useActiveSegment(): Place['segment'] | null {
  const { here } = usePlaces()
  return useSyncExternalStore(here.subscribe, () => here.get()?.segment ?? null)
}

/** The active row and cell, for something that is done now; renders nothing again. */
export function useHere(): () => Place | null {
  return usePlaces().here.get
}

/** For the transcript: says which row and cell are active. */
export function useArrive(): (place: Place | null) => void {
  return usePlaces().here.set
}

/** Asks the transcript to go to a place and show it. */
export function useAskReveal(): (place: Place) => void {
  const { asked } = usePlaces()
  return useCallback((place) => asked.set({ ...place }), [asked])
}

/** For the transcript: goes where it is asked to, also when it was asked before it was mounted. */
export function useReveal(go: (place: Place) => void): void {
  const { asked } = usePlaces()
  const place = useSyncExternalStore(asked.subscribe, asked.get)
  useEffect(() => {
    if (place === null) return
    asked.set(null)
    go(place)
  }, [place, asked, go])
}

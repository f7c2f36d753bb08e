import { useState, useSyncExternalStore } from 'react'
import { useChangeSettings, useSettings } from '../../session/useSettings.ts'

/** Below this width, in CSS pixels, the columns need all the room there is. */
const NARROW = '(max-width: 900px)'

interface SidePanelState {
  readonly isOpen: boolean
  readonly toggle: () => void
}

/**
 * Whether the side panel is open: as the person left it, except in a narrow or much enlarged
 * window, where it opens over the transcript and only when asked to.
 */
export function useSidePanel(): SidePanelState {
  const { panel } = useSettings()
  const change = useChangeSettings()
  const [isOpenOver, setOpenOver] = useState(false)
  const isNarrow = useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
  return {
    isOpen: isNarrow ? isOpenOver : panel.open,
    toggle() {
      if (isNarrow) setOpenOver(!isOpenOver)
      else void change({ panel: { ...panel, open: !panel.open } })
    },
  }
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

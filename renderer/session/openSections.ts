import { useCallback, useSyncExternalStore } from 'react'
import { observed } from './observed.ts'

/** The parts of a view that can be folded away. */
type SectionName = 'assist' | 'statements' | 'course'

/** Those that are folded, for as long as the window is open. */
const folded = observed<ReadonlySet<SectionName>>(new Set())

/** Whether a part of a view is open, and how to open or fold it. */
export function useOpenSection(name: SectionName): readonly [boolean, () => void] {
  const isOpen = useSyncExternalStore(folded.subscribe, () => !folded.get().has(name))
  const toggle = useCallback(() => {
    const next = new Set(folded.get())
    if (!next.delete(name)) next.add(name)
    folded.set(next)
  }, [name])
  return [isOpen, toggle]
}

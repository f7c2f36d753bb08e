import { useSyncExternalStore } from 'react'
import type { SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'

/** Asks the transcript to bring a segment into view and make it the active one. */
export interface RevealRequest {
  readonly segment: SegmentId
  /** The cell to go to; null: the row. */
  readonly language: LanguageTag | null
  /** False: the person goes on typing where they are (find), only the view moves. */
  readonly focus: boolean
}

interface ActiveState {
  readonly active: SegmentId | null
  readonly reveal: RevealRequest | null
}

let state: ActiveState = { active: null, reveal: null }
const listeners = new Set<() => void>()

function change(next: ActiveState): void {
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The segment that the person is at, or null. */
export const activeSegment = (): SegmentId | null => state.active

/** As `activeSegment`; renders again when it changes. */
export const useActiveSegment = (): SegmentId | null =>
  useSyncExternalStore(subscribe, activeSegment)

/** Called by the transcript when the person moves to another row. */
export function setActiveSegment(segment: SegmentId | null): void {
  if (state.active !== segment) change({ ...state, active: segment })
}

/**
 * Makes a segment the active one and asks the transcript to show it. The interview screen turns
 * to the transcript; the transcript scrolls there and answers with `revealed`.
 */
export function revealSegment(
  segment: SegmentId,
  language: LanguageTag | null = null,
  focus = true,
): void {
  change({ active: segment, reveal: { segment, language, focus } })
}

/** The request that the transcript has not yet answered, or null. */
export const useRevealRequest = (): RevealRequest | null =>
  useSyncExternalStore(subscribe, () => state.reveal)

/** Answers a request; one that was overtaken by another stays open. */
export function revealed(request: RevealRequest): void {
  if (state.reveal === request) change({ ...state, reveal: null })
}

/** Forgets the place: another interview was opened. */
export function forgetActiveSegment(): void {
  change({ active: null, reveal: null })
}

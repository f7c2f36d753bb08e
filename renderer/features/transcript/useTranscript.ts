import { createContext, useContext, useSyncExternalStore } from 'react'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Segment } from '#core/interview/segment.ts'
import { segmentOf } from './goTo.ts'
import { type HeldText, heldText } from './heldText.ts'
import type { Transcript } from './transcript.ts'

export const TranscriptContext = createContext<Transcript | null>(null)

export function useTranscript(): Transcript {
  const transcript = useContext(TranscriptContext)
  if (transcript === null) throw new Error('useTranscript outside of TranscriptContext')
  return transcript
}

/** Something of the transcript's state; renders again only when it is another thing. */
export function useTranscriptState<Selected>(
  select: (state: ReturnType<Transcript['get']>) => Selected,
): Selected {
  const transcript = useTranscript()
  return useSyncExternalStore(transcript.subscribe, () => select(transcript.get()))
}

/** A row's segment, whether the interview has it or not yet. */
export function useSegment(id: SegmentId): Segment | undefined {
  const transcript = useTranscript()
  return useSyncExternalStore(transcript.subscribeAll, () => segmentOf(transcript, id))
}

/** The text of a field that the interview does not have, or null. */
export function useHeldText(field: string): HeldText | null {
  const transcript = useTranscript()
  return useSyncExternalStore(transcript.subscribeAll, () => heldText(transcript, field))
}

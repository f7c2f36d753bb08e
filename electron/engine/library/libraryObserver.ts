import type { InterviewEvent } from '#core/interview/event.ts'
import type { InterviewId } from '#core/interview/ids.ts'
import type { Settings } from '#core/protocol/settings.ts'

/** What one command did to an interview, durable when it is told. */
export interface Committed {
  readonly events: readonly InterviewEvent[]
  /** Number and hash of the journal's frame, and the hash of the one before. */
  readonly seq: number
  readonly head: string
  readonly previousHead: string
}

/**
 * Told of what happens in a library, after it has happened. Nothing waits for an observer, and
 * nothing depends on it; none of its methods may throw.
 */
export interface LibraryObserver {
  /** An interview was opened for work. */
  opened(interview: InterviewId): void
  committed(interview: InterviewId, what: Committed): void
  closed(interview: InterviewId): void
  /** An interview that is not open came into being, or other files were put in its place. */
  replaced(interview: InterviewId): void
  settingsChanged(settings: Settings): void
}

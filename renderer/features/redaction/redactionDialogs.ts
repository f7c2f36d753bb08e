import { useSyncExternalStore } from 'react'
import type { Concept } from '#core/assist/terms/concept.ts'
import type { RedactionId } from '#core/interview/ids.ts'
import type { Passage } from '#core/record/counterparts.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { type Observed, observed } from '../../session/observed.ts'
import { useSession } from '../../session/useSession.ts'

/** What is open of redaction: covering a passage, or what was covered together. */
export type RedactionDialog =
  | {
      readonly type: 'cover'
      readonly passage: Passage
      /** What was recognised in the row of the passage. */
      readonly concepts: readonly Concept[]
    }
  | {
      readonly type: 'covered'
      readonly group: RedactionId
      /** The place from which it was opened; null: from the list. */
      readonly at: Pick<Passage, 'segment' | 'language' | 'start'> | null
    }

const opened = new WeakMap<InterviewSession, Observed<RedactionDialog | null>>()

function dialogOf(session: InterviewSession): Observed<RedactionDialog | null> {
  const known = opened.get(session)
  if (known !== undefined) return known
  const made = observed<RedactionDialog | null>(null)
  opened.set(session, made)
  return made
}

/** Opens a dialog; null closes the one that is open. */
export const showRedaction = (session: InterviewSession, dialog: RedactionDialog | null): void =>
  dialogOf(session).set(dialog)

export function useRedactionDialog(): RedactionDialog | null {
  const dialog = dialogOf(useSession())
  return useSyncExternalStore(dialog.subscribe, dialog.get)
}

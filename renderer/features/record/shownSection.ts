import { useSyncExternalStore } from 'react'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { type Observed, observed } from '../../session/observed.ts'
import { useSession } from '../../session/useSession.ts'
import type { RecordViewSection } from './recordSections.ts'

interface ShownSection {
  readonly section: RecordViewSection
  /** True: the focus goes to its first field as soon as it is there. */
  readonly goesIn: boolean
}

/** The section that is shown in each interview, also while another view is. */
const shown = new WeakMap<InterviewSession, Observed<ShownSection>>()

function shownIn(session: InterviewSession): Observed<ShownSection> {
  const known = shown.get(session)
  if (known !== undefined) return known
  const made = observed<ShownSection>({ section: 'header', goesIn: false })
  shown.set(session, made)
  return made
}

/** Turns to a section, now or when the record is shown next. */
export const showSection = (
  session: InterviewSession,
  section: RecordViewSection,
  goesIn = false,
): void => shownIn(session).set({ section, goesIn })

export function useShownSection(): ShownSection {
  const section = shownIn(useSession())
  return useSyncExternalStore(section.subscribe, section.get)
}

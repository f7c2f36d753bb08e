import { useCallback, useSyncExternalStore } from 'react'
import type { RemarkType } from '#core/interview/entries/remark.ts'
import type { EntryId, SegmentId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { type Observed, observed } from '../../session/observed.ts'
import { useSession } from '../../session/useSession.ts'

/** A form of the record that can be opened from anywhere in the interview. */
export type RecordDialog =
  | { readonly type: 'start-read-back' }
  | {
      readonly type: 'remark'
      readonly remark: RemarkType
      /** Null: the record as a whole. */
      readonly segment: SegmentId | null
      readonly language: LanguageTag | null
      readonly readBack: EntryId | null
    }
  | {
      readonly type: 'erratum'
      readonly segment: SegmentId
      readonly language: LanguageTag
      /** The remark that it answers. */
      readonly remark: EntryId | null
    }
  | { readonly type: 'close' }

interface OpenForms {
  /** The read-back that fills the window. */
  readonly readBack: EntryId | null
  /** The form that lies over everything else. */
  readonly dialog: RecordDialog | null
}

const opened = new WeakMap<InterviewSession, Observed<OpenForms>>()

function formsOf(session: InterviewSession): Observed<OpenForms> {
  const known = opened.get(session)
  if (known !== undefined) return known
  const made = observed<OpenForms>({ readBack: null, dialog: null })
  opened.set(session, made)
  return made
}

/** Opens a form of the record; null closes the one that is open. */
export function showDialog(session: InterviewSession, dialog: RecordDialog | null): void {
  const forms = formsOf(session)
  forms.set({ ...forms.get(), dialog })
}

/** Which read-back fills the window, and which form is open. */
export function useOpenForms(): OpenForms {
  const forms = formsOf(useSession())
  return useSyncExternalStore(forms.subscribe, forms.get)
}

export function useShowDialog(): (dialog: RecordDialog | null) => void {
  const session = useSession()
  return useCallback((dialog) => showDialog(session, dialog), [session])
}

/** Goes to a read-back and fills the window with it; null leaves it. */
export function useShowReadBack(): (readBack: EntryId | null) => void {
  const session = useSession()
  return useCallback(
    (readBack) => {
      const forms = formsOf(session)
      forms.set({ ...forms.get(), readBack })
    },
    [session],
  )
}

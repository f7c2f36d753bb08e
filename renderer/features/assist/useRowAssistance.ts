import { useEffect, useSyncExternalStore } from 'react'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { useHost } from '../../session/app.ts'
import { type Assistance, assistanceOf } from '../../session/assistance.ts'
import { useSession } from '../../session/useSession.ts'
import { type Transcript, transcriptOf } from '../transcript/transcript.ts'
import { askForRow } from './askForRow.ts'
import { targetCell } from './targetCell.ts'

/** Keeps the assistance of the open interview up to date while this part is mounted. */
export function useAskForRow(): void {
  const host = useHost()
  const session = useSession()
  useEffect(() => askForRow(host, transcriptOf(session), assistanceOf(session)), [host, session])
}

export interface RowHelp {
  readonly transcript: Transcript
  readonly state: Assistance
  /** The language that proposals, terms and names are for; null: none. */
  readonly target: LanguageTag | null
}

/** What may help with the active row, and for which of its cells. */
export function useRowAssistance(): RowHelp {
  const session = useSession()
  const transcript = transcriptOf(session)
  const store = assistanceOf(session)
  const state = useSyncExternalStore(store.subscribe, store.get)
  // Not told of key presses: where proposals go changes with the caret and with an answer.
  const target = useSyncExternalStore(
    transcript.subscribe,
    () => targetCell(transcript)?.language ?? null,
  )
  return { transcript, state, target }
}

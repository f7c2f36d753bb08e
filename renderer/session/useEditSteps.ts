import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { beforeClosing } from '../host/beforeClosing.ts'
import { leaveField } from '../ui/leaveField.ts'
import { createEditSteps, type EditSteps } from './editSteps.ts'

/** Edits with what can be undone and done again now. */
export interface EditHistory<Each extends { readonly before: unknown; readonly after: unknown }>
  extends Omit<EditSteps<Each>, 'steps' | 'settled'> {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** See `createEditSteps`; the history lasts for as long as the part that asks is on screen. */
export function useEditSteps<Each extends { readonly before: unknown; readonly after: unknown }>(
  show: (step: readonly Each[]) => void,
  save: (step: readonly Each[]) => Promise<boolean>,
): EditHistory<Each> {
  const latest = useRef({ show, save })
  useEffect(() => {
    latest.current = { show, save }
  })
  const [edits] = useState(() =>
    createEditSteps<Each>({
      show: (step) => latest.current.show(step),
      save: (step) => latest.current.save(step),
    }),
  )
  // What is shown is not always saved yet.
  useEffect(
    () =>
      beforeClosing(() => {
        leaveField()
        return edits.settled()
      }),
    [edits],
  )
  const { done, undone } = useSyncExternalStore(edits.steps.subscribe, edits.steps.get)
  return { ...edits, canUndo: done.length > 0, canRedo: undone.length > 0 }
}

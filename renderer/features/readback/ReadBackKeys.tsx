import type { ActionId } from '../../keys/actions.ts'
import { useAction } from '../../keys/useAction.ts'

export const READ_STEPS = [
  'readBack.tick',
  'readBack.next',
  'readBack.previous',
  'readBack.nextUnread',
  'readBack.untick',
  'readBack.objection',
  'readBack.remark',
  'readBack.correct',
  'readBack.page',
  'readBack.tickPage',
  'readBack.larger',
  'readBack.smaller',
  'readBack.end',
] as const satisfies readonly ActionId[]
export type ReadStep = (typeof READ_STEPS)[number]

interface ReadBackKeysProps {
  readonly steps: Readonly<Record<ReadStep, () => void>>
}

/** Binds the steps of a read-back to their keys, which mean nothing anywhere else. */
export function ReadBackKeys({ steps }: ReadBackKeysProps) {
  return READ_STEPS.map((step) => <Step key={step} step={step} run={steps[step]} />)
}

function Step({ step, run }: { readonly step: ReadStep; readonly run: () => void }) {
  useAction(step, run, () => !isOnButton(document.activeElement))
  return null
}

/** On a button, the keys are the button's. */
const isOnButton = (element: Element | null): boolean => element instanceof HTMLButtonElement

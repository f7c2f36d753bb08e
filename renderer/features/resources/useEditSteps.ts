import { useRef, useState } from 'react'

/** A change that is taken back by exchanging its sides. */
interface Edit {
  readonly before: unknown
  readonly after: unknown
}

type Step<Each extends Edit> = readonly Each[]

/** Steps that were saved here, and can be undone and done again. */
export interface EditSteps<Each extends Edit> {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** True: it is saved. */
  readonly apply: (step: Step<Each>) => Promise<boolean>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** `save` keeps a step and answers whether it did; steps are saved one after the other. */
export function useEditSteps<Each extends Edit>(
  save: (step: Step<Each>) => Promise<boolean>,
): EditSteps<Each> {
  const [done, setDone] = useState<readonly Step<Each>[]>([])
  const [undone, setUndone] = useState<readonly Step<Each>[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const send = (step: Step<Each>): Promise<boolean> => {
    const sent = queue.current.then(() => save(step))
    queue.current = sent.catch(() => undefined)
    return sent
  }
  const inverse = (step: Step<Each>): Step<Each> =>
    step.map((edit) => ({ ...edit, before: edit.after, after: edit.before })).reverse()

  return {
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    async apply(step) {
      if (step.length === 0 || !(await send(step))) return step.length === 0
      setDone((steps) => [...steps, step])
      setUndone([])
      return true
    },
    async undo() {
      const step = done.at(-1)
      if (step === undefined || !(await send(inverse(step)))) return
      setDone((steps) => steps.slice(0, -1))
      setUndone((steps) => [...steps, step])
    },
    async redo() {
      const step = undone.at(-1)
      if (step === undefined || !(await send(step))) return
      setUndone((steps) => steps.slice(0, -1))
      setDone((steps) => [...steps, step])
    },
  }
}

import { type Observed, observed } from './observed.ts'

/** A change that is taken back by exchanging its sides. */
interface Edit {
  readonly before: unknown
  readonly after: unknown
}

type Step<Each extends Edit> = readonly Each[]

interface Steps<Each extends Edit> {
  readonly done: readonly Step<Each>[]
  readonly undone: readonly Step<Each>[]
}

interface EditPort<Each extends Edit> {
  /** Shows a step at once, before it is saved. */
  readonly show: (step: Step<Each>) => void
  /** Keeps a step. False: it was refused, and what stands is shown again. */
  readonly save: (step: Step<Each>) => Promise<boolean>
}

/** Steps that were made here, and can be undone and done again. */
export interface EditSteps<Each extends Edit> {
  readonly steps: Observed<Steps<Each>>
  /** True: it is saved. */
  readonly apply: (step: Step<Each>) => Promise<boolean>
  /** The step that was carried out, its sides exchanged; null: there was none. */
  readonly undo: () => Step<Each> | null
  readonly redo: () => Step<Each> | null
  /** Resolves once what was asked until now is saved, or refused. */
  readonly settled: () => Promise<void>
}

/**
 * Every step is shown at once and saved after those before it, so that whoever types on does not
 * wait for the disk. A step that is refused leaves the history: it changed nothing. An undo that
 * is refused can be tried again.
 */
export function createEditSteps<Each extends Edit>({
  show,
  save,
}: EditPort<Each>): EditSteps<Each> {
  const steps = observed<Steps<Each>>({ done: [], undone: [] })
  let queue: Promise<unknown> = Promise.resolve()

  function send(step: Step<Each>): Promise<boolean> {
    show(step)
    const sent = queue.then(() => save(step))
    queue = sent.catch(() => undefined)
    return sent
  }

  const without = (list: readonly Step<Each>[], step: Step<Each>) =>
    list.filter((each) => each !== step)

  return {
    steps,
    async apply(step) {
      if (step.length === 0) return true
      steps.set({ done: [...steps.get().done, step], undone: [] })
      if (await send(step)) return true
      const { done, undone } = steps.get()
      steps.set({ done: without(done, step), undone })
      return false
    },
    undo() {
      const { done, undone } = steps.get()
      const step = done.at(-1)
      if (step === undefined) return null
      steps.set({ done: done.slice(0, -1), undone: [...undone, step] })
      const back = inverse(step)
      void send(back).then((saved) => {
        if (saved) return
        const now = steps.get()
        steps.set({ done: [...now.done, step], undone: without(now.undone, step) })
      })
      return back
    },
    redo() {
      const { done, undone } = steps.get()
      const step = undone.at(-1)
      if (step === undefined) return null
      steps.set({ done: [...done, step], undone: undone.slice(0, -1) })
      void send(step).then((saved) => {
        if (saved) return
        const now = steps.get()
        steps.set({ done: without(now.done, step), undone: [...now.undone, step] })
      })
      return step
    },
    async settled() {
      await queue
    },
  }
}

const inverse = <Each extends Edit>(step: Step<Each>): Step<Each> =>
  step.map((edit) => ({ ...edit, before: edit.after, after: edit.before })).reverse()

/** So long is worked at a stretch, in milliseconds, before others get their turn. */
const STRETCH = 8

/** What nobody waits for works at shorter stretches, and so leaves most of the time to the others. */
export const BACKGROUND_STRETCH = 1

/**
 * Runs a long job bit by bit: each step is short, and between stretches (milliseconds) the thread
 * is free. Of several jobs each gets its turn.
 */
export function inSlices<Value>(
  job: Generator<void, Value>,
  stretch: number = STRETCH,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const goOn = () => {
      const until = performance.now() + stretch
      try {
        for (;;) {
          const step = job.next()
          if (step.done === true) return resolve(step.value)
          if (performance.now() >= until) return void setImmediate(goOn)
        }
      } catch (error) {
        reject(error)
      }
    }
    goOn()
  })
}

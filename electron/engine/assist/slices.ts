/** So long is worked at a stretch, in milliseconds, before others get their turn. */
const STRETCH = 8

/** Runs a long job bit by bit: each step is short, and between stretches the thread is free. */
export function inSlices<Value>(job: Generator<void, Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const goOn = () => {
      const until = performance.now() + STRETCH
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

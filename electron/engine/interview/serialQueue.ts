/** Runs jobs one after the other, in the order in which they came. */
export type SerialQueue = <Value>(job: () => Promise<Value>) => Promise<Value>

export function createQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const next = last.then(job, job)
    last = next.catch(() => undefined)
    return next
  }
}

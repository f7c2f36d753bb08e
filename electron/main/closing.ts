/** How long the window may take to write what was being typed, in milliseconds. */
export const WINDOW_PATIENCE = 3_000
/** How long the engine may take to write its snapshots and give back the lock, in milliseconds. */
export const ENGINE_PATIENCE = 10_000

/** True when the job settled; false when that takes longer than `limit` milliseconds. */
export function atMost(limit: number, job: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limit)
    job
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer)
        resolve(true)
      })
  })
}

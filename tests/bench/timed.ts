/** How long a job takes, in milliseconds. */
export async function timed(job: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await job()
  return performance.now() - began
}

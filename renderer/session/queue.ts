/** Runs jobs one after another, each after the one before has ended, however it ended. */
export function createQueue(): <Answer>(job: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const answer = last.then(job, job)
    last = answer
    return answer
  }
}

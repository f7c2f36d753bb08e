import type { Job } from '../jobs/jobs.ts'
import type { Tickets } from './tickets.ts'

/** A job that takes a file in: once it has, the file's ticket ends. */
export const endingTicket =
  ({ tickets }: { readonly tickets: Tickets }, ticket: string, job: Job): Job =>
  async (context) => {
    const outcome = await job(context)
    if (outcome.ok) await tickets.end(ticket)
    return outcome
  }

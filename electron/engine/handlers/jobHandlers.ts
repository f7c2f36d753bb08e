import type { InterviewId } from '#core/interview/ids.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { PrintOptions } from '#core/protocol/printOptions.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'
import { endingTicket } from '../files/endingTicket.ts'
import { exportJob, printInput } from '../jobs/exportJob.ts'
import { importJob } from '../jobs/importJob.ts'
import type { PrintInput } from '../print/printInput.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const jobHandlers: HandlersOf<'import' | 'export' | 'job'> = {
  'import.start': async (desk, { interview, ticket }) => {
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    const library = await desk.library()
    if (!library.ok) return library
    const job = importJob(library.value, interview, file)
    return ok({ job: desk.jobs.start(endingTicket(desk, ticket, job)) })
  },
  'export.start': async (desk, { interview, format, options }) => {
    const library = await desk.library()
    if (!library.ok) return library
    const { printer, tickets, jobs } = desk
    const job = exportJob(library.value, printer, tickets, interview, format, options)
    return ok({ job: jobs.start(job) })
  },
  'export.check': async (desk, { interview, options }) => {
    const input = await inputOf(desk, interview, options)
    if (!input.ok) return input
    const missing = await desk.printer.missingGlyphs(input.value)
    return missing.ok ? ok({ missing: missing.value }) : missing
  },
  'export.preview': async (desk, { interview, options, page }) => {
    const input = await inputOf(desk, interview, options)
    return input.ok ? desk.printer.preview(input.value, page) : input
  },
  'job.status': async (desk, { job }) => desk.jobs.status(job),
  'job.cancel': async (desk, { job }) => desk.jobs.cancel(job),
}

async function inputOf(
  desk: Desk,
  interview: InterviewId,
  options: PrintOptions,
): Promise<Result<PrintInput, AppError>> {
  const library = await desk.library()
  if (!library.ok) return library
  const reading = await library.value.read(interview)
  return reading.ok ? ok(printInput(reading.value.state, options, library.value.now())) : reading
}

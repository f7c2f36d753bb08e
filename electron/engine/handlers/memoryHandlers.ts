import type { AppError } from '#core/protocol/appError.ts'
import type { MemoryList } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Assistance } from '../assist/assistance.ts'
import { exchange, sourceFile, unwatched } from '../exchange/exchange.ts'
import { endingTicket } from '../files/endingTicket.ts'
import { exportMemoryJob, importMemoryJob } from '../jobs/memoryJobs.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const memoryHandlers: HandlersOf<'memory'> = {
  'memory.list': async (desk) => {
    const assistance = await desk.assistance()
    return assistance.ok ? listed(assistance.value) : assistance
  },
  'memory.change': async (desk, { memory, changes }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const changed = await assistance.value.memories.change(memory, changes)
    if (!changed.ok) return changed
    assistance.value.memoryChanged(memory)
    return listed(assistance.value)
  },
  'memory.remove': async (desk, { memory }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const removed = await assistance.value.memories.remove(memory)
    if (!removed.ok) return removed
    assistance.value.memoryChanged(memory)
    return listed(assistance.value)
  },
  'memory.inspect': async (desk, { ticket }) => {
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    const source = await sourceFile(file)
    if (!source.ok) return source
    const { exchangeWorker } = desk.options.paths
    const task = { type: 'inspectMemory', file: source.value } as const
    return exchange<'inspectMemory'>(exchangeWorker, task, unwatched(desk.ending))
  },
  'memory.import': async (desk, { ticket, ...order }) => {
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { exchangeWorker } = desk.options.paths
    const job = importMemoryJob(assistance.value, exchangeWorker, file, order)
    return ok({ job: desk.jobs.start(endingTicket(desk, ticket, job)) })
  },
  'memory.export': async (desk, { interview, languages, pseudonyms }) => {
    const library = await desk.library()
    if (!library.ok) return library
    const { paths, version } = desk.options
    const order = { interview, languages, pseudonyms, version }
    const job = exportMemoryJob(
      library.value,
      paths.exchangeWorker,
      desk.printer,
      desk.tickets,
      order,
    )
    return ok({ job: desk.jobs.start(job) })
  },
}

/** How many units were learnt is left at none where nobody can be asked. */
async function listed(assistance: Assistance): Promise<Result<MemoryList, AppError>> {
  const counts = await assistance.ask({ type: 'status' })
  return ok({
    learnt: counts.ok ? counts.value.learnt : 0,
    imported: assistance.memories.list(),
  })
}

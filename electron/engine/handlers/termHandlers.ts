import { fail, ok } from '#core/protocol/result.ts'
import { OWN_TERMBASE } from '../assist/termbases.ts'
import { exchange, sourceFile, unwatched } from '../exchange/exchange.ts'
import { endingTicket } from '../files/endingTicket.ts'
import { exportTermsJob, importTermsJob } from '../jobs/termJobs.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const termHandlers: HandlersOf<'terms'> = {
  'terms.list': async (desk) => {
    const assistance = await desk.assistance()
    return assistance.ok ? ok(assistance.value.termbases.list()) : assistance
  },
  'terms.read': async (desk, { termbase }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const concepts = assistance.value.termbases.concepts(termbase)
    return concepts === null
      ? fail({ code: 'UNKNOWN_RESOURCE', kind: 'termbase', id: termbase })
      : ok({ concepts })
  },
  'terms.apply': async (desk, { edits }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const applied = await assistance.value.editTerms(edits)
    return applied.ok ? ok({ savedAt: assistance.value.now() }) : applied
  },
  'terms.duplicates': async (desk, { concept }) => {
    const assistance = await desk.assistance()
    return assistance.ok ? assistance.value.ask({ type: 'duplicates', concept }) : assistance
  },
  'terms.changeBase': async (desk, { termbase, changes }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { termbases } = assistance.value
    const changed = await termbases.change(termbase, changes)
    if (!changed.ok) return changed
    assistance.value.termbasesChanged()
    return ok(termbases.list())
  },
  'terms.removeBase': async (desk, { termbase }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { termbases } = assistance.value
    const removed = await termbases.remove(termbase)
    if (!removed.ok) return removed
    assistance.value.termbasesChanged()
    return ok(termbases.list())
  },
  'terms.inspect': async (desk, { ticket }) => {
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const source = await sourceFile(file)
    if (!source.ok) return source
    const own = assistance.value.termbases.concepts(OWN_TERMBASE) ?? []
    const task = { type: 'inspectTerms', file: source.value, own } as const
    const { exchangeWorker } = desk.options.paths
    return exchange<'inspectTerms'>(exchangeWorker, task, unwatched(desk.ending))
  },
  'terms.import': async (desk, { ticket, ...order }) => {
    const file = desk.tickets.find(ticket)
    if (file === null) return fail({ code: 'TICKET_UNKNOWN' })
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { exchangeWorker } = desk.options.paths
    const job = importTermsJob(assistance.value, exchangeWorker, file, order)
    return ok({ job: desk.jobs.start(endingTicket(desk, ticket, job)) })
  },
  'terms.export': async (desk, { termbase, format }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { termbases } = assistance.value
    const concepts = termbases.concepts(termbase)
    if (concepts === null) {
      return fail({ code: 'UNKNOWN_RESOURCE', kind: 'termbase', id: termbase })
    }
    const library = await desk.library()
    if (!library.ok) return library
    const other = termbases.list().others.find(({ id }) => id === termbase)
    const title = other?.name ?? library.value.name
    const { exchangeWorker } = desk.options.paths
    const job = exportTermsJob(exchangeWorker, desk.tickets, concepts, title, format)
    return ok({ job: desk.jobs.start(job) })
  },
}

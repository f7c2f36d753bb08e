import { writeConcordance } from '#core/exchange/writeConcordance.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { fail, ok } from '#core/protocol/result.ts'
import type { Assistance } from '../assist/assistance.ts'
import { safeFileName } from '../files/safeFileName.ts'
import type { Tickets } from '../files/tickets.ts'
import type { Job } from './jobs.ts'

/** More than anybody reads; a selection that is in more says nothing. */
const HITS_MAX = 10_000

interface ConcordanceOrder {
  readonly query: string
  readonly language: LanguageTag | null
  readonly format: 'tsv' | 'csv'
  readonly languages: readonly LanguageTag[]
}

/** Where a text occurs in the memory, as a table, for which the outcome gives a ticket. */
export function concordanceJob(
  assistance: Assistance,
  tickets: Tickets,
  { query, language, format, languages }: ConcordanceOrder,
): Job {
  return async ({ signal, progress }) => {
    progress('reading', 0, 0)
    const found = await assistance.ask({ type: 'concordance', query, language, limit: HITS_MAX })
    if (!found.ok) return found
    if (signal.aborted) return fail({ code: 'CANCELLED' })
    progress('writing', 0, 0)
    const bytes = Buffer.from(writeConcordance(found.value.hits, languages, format), 'utf8')
    const name = safeFileName('', query, format)
    const mediaType =
      format === 'tsv' ? 'text/tab-separated-values; charset=utf-8' : 'text/csv; charset=utf-8'
    const ticket = await tickets.forBytes(name, mediaType, bytes)
    return ok({ type: 'exported', ticket, name, bytes: bytes.byteLength, missing: [] })
  }
}

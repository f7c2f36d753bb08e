import type { Concept } from '#core/assist/terms/concept.ts'
import type { TermTableMapping } from '#core/exchange/termTableMapping.ts'
import type { TermFormat } from '#core/protocol/hostApi.ts'
import { fail, ok } from '#core/protocol/result.ts'
import type { Assistance } from '../assist/assistance.ts'
import { OWN_TERMBASE } from '../assist/termbases.ts'
import { writeError } from '../disk/writeError.ts'
import { exchange, sourceFile } from '../exchange/exchange.ts'
import { safeFileName } from '../files/safeFileName.ts'
import type { TicketedFile, Tickets } from '../files/tickets.ts'
import type { Job } from './jobs.ts'

const FILES: Readonly<Record<TermFormat, { readonly ending: string; readonly mediaType: string }>> =
  {
    'tbx-v3': { ending: 'tbx', mediaType: 'application/x-tbx+xml' },
    'tbx-v2': { ending: 'tbx', mediaType: 'application/x-tbx+xml' },
    tsv: { ending: 'tsv', mediaType: 'text/tab-separated-values; charset=utf-8' },
    csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  }

interface TermsOrder {
  readonly mapping: TermTableMapping | null
  readonly into: 'own' | 'base'
  readonly name: string
  readonly duplicates: 'skip' | 'add'
}

/** A file of terms into the library's termbase, or as one beside it: whole, or not at all. */
export function importTermsJob(
  assistance: Assistance,
  program: URL,
  file: TicketedFile,
  { mapping, into, name, duplicates }: TermsOrder,
): Job {
  return async (context) => {
    const source = await sourceFile(file)
    if (!source.ok) return source
    const { termbases } = assistance
    const own = into === 'own' ? (termbases.concepts(OWN_TERMBASE) ?? []) : []
    const read = await exchange<'readTerms'>(
      program,
      { type: 'readTerms', file: source.value, mapping, own, duplicates },
      context,
    )
    if (!read.ok) return read
    if (context.signal.aborted) return fail({ code: 'CANCELLED' })
    context.progress('writing', 0, 0)
    const { concepts, skipped } = read.value
    const added =
      into === 'own' ? await termbases.extend(concepts) : await termbases.add(name, concepts)
    if (!added.ok) return added
    assistance.termbasesChanged()
    const termbase = added.value
    return ok({ type: 'terms-imported', termbase, concepts: concepts.length, skipped })
  }
}

/** A termbase as a file, for which the outcome gives a ticket. */
export function exportTermsJob(
  program: URL,
  tickets: Tickets,
  concepts: readonly Concept[],
  title: string,
  format: TermFormat,
): Job {
  return async (context) => {
    const { ending, mediaType } = FILES[format]
    const name = safeFileName('', title, ending)
    const parts: Uint8Array[] = []
    const written = await exchange<'writeTerms'>(
      program,
      { type: 'writeTerms', concepts, format, title },
      context,
      async (bytes) => {
        parts.push(bytes)
      },
    )
    if (!written.ok) return written
    try {
      const bytes = Buffer.concat(parts)
      const ticket = await tickets.forBytes(name, mediaType, bytes)
      return ok({ type: 'exported', ticket, name, bytes: bytes.byteLength, missing: [] })
    } catch (error) {
      return fail(writeError(error, null))
    }
  }
}

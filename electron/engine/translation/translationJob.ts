import type { Recognised } from '#core/assist/translation/translationHints.ts'
import { translationHints } from '#core/assist/translation/translationHints.ts'
import type { SegmentId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { isStale } from '#core/interview/isStale.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import { normalizeText } from '#core/interview/text.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { MachineProposal } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Job } from '../jobs/jobs.ts'
import { type TranslationServer, translate } from './translationServer.ts'

export interface TranslationWork {
  readonly segments: readonly SegmentId[]
  readonly targets: readonly LanguageTag[]
  /** Uncommitted texts of the first segment, by language. */
  readonly texts: Readonly<Record<LanguageTag, string>>
}

/** What a translation needs from the rest of the engine. */
export interface TranslationSources {
  /** Asked before each row, so that what was switched off is off from the next row on. */
  server(): Promise<Result<TranslationServer, AppError>>
  interview(): Promise<Result<Interview, AppError>>
  recognised(segment: SegmentId, texts: Readonly<Record<LanguageTag, string>>): Promise<Recognised>
}

interface RowFailure {
  readonly segment: SegmentId
  readonly error: AppError
}

/** Failures one after the other that make the rest of a range pointless. */
const FAILURES_IN_A_ROW = 3

/**
 * Asks for renditions of rows, one after the other, and answers them as proposals. The interview is
 * read anew before each row, which may have been edited meanwhile, and never written. In a range,
 * final renditions that are not stale are left alone, and so is a row that is gone by then; for a
 * row of its own, what was asked for is asked for. A range that is stopped, by the person or by a
 * server that is gone, answers what there is by then.
 */
export function translationJob(work: TranslationWork, sources: TranslationSources): Job {
  return async ({ signal, progress }) => {
    const interview = await sources.interview()
    if (!interview.ok) return interview
    const missing = work.segments.find((id) => !interview.value.segments.has(id))
    if (missing !== undefined) {
      return fail({ code: 'UNKNOWN_ENTITY', kind: 'segment', id: missing })
    }
    const proposals: MachineProposal[] = []
    const failures: RowFailure[] = []
    let inARow = 0
    const isRange = work.segments.length > 1
    for (const [index, id] of work.segments.entries()) {
      progress('translating', index, work.segments.length)
      const now = await sources.interview()
      if (!now.ok) return now
      const segment = now.value.segments.get(id)
      if (segment === undefined) continue
      const texts = index === 0 ? work.texts : {}
      const wanted = work.targets.filter(
        (language) => language !== segment.source && (!isRange || isOpen(segment, language)),
      )
      const done = await translateRow(segment, wanted, texts, sources, signal)
      proposals.push(...done.proposals)
      if (signal.aborted) break
      if (done.error === null) {
        inARow = 0
        continue
      }
      failures.push({ segment: id, error: done.error })
      inARow += 1
      if (endsAll(done.error) || inARow === FAILURES_IN_A_ROW) {
        const { error } = done
        failures.push(...work.segments.slice(index + 1).map((id) => ({ segment: id, error })))
        break
      }
    }
    const error = signal.aborted ? ({ code: 'CANCELLED' } as const) : failures[0]?.error
    if (proposals.length === 0 && error !== undefined) return fail(error)
    return ok({ type: 'translated', proposals, failures })
  }
}

async function translateRow(
  segment: Segment,
  wanted: readonly LanguageTag[],
  texts: Readonly<Record<LanguageTag, string>>,
  { server, recognised }: TranslationSources,
  signal: AbortSignal,
): Promise<{ readonly proposals: readonly MachineProposal[]; readonly error: AppError | null }> {
  const { id, source } = segment
  const text = normalizeText(texts[source] ?? segment.renditions[source]?.text ?? '').trim()
  const proposals: MachineProposal[] = []
  if (text === '' || wanted.length === 0) return { proposals, error: null }
  const known = await recognised(id, { ...texts, [source]: text })
  for (const language of wanted) {
    const asked = await server()
    if (!asked.ok) return { proposals, error: asked.error }
    const hints = translationHints(text, language, known)
    const rendition = await translate(
      asked.value,
      { text, from: source, to: language, hints },
      signal,
    )
    if (!rendition.ok) return { proposals, error: rendition.error }
    const { engine } = asked.value
    proposals.push({ segment: id, language, source: text, text: rendition.value, engine })
  }
  return { proposals, error: null }
}

/** Whether a rendition may be proposed: there is none, it is a draft, or its source has changed. */
function isOpen(segment: Segment, language: LanguageTag): boolean {
  const rendition = segment.renditions[language]
  return rendition === undefined || rendition.status === 'draft' || isStale(segment, language)
}

/** The next row would fare no better. */
function endsAll(error: AppError): boolean {
  switch (error.code) {
    case 'TRANSLATION_OFF':
    case 'TRANSLATION_ADDRESS':
    case 'TRANSLATION_NOT_CONFIRMED':
    case 'TRANSLATION_UNREACHABLE':
      return true
    case 'TRANSLATION_REFUSED':
      return [401, 402, 403, 404].includes(error.status)
    default:
      return false
  }
}

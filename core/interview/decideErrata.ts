import type { AppError } from '../protocol/appError.ts'
import { fail, ok } from '../protocol/result.ts'
import { coverRange } from '../report/coverRange.ts'
import { entryChanged } from './decideEntries.ts'
import { currentBasis, kindOf, nextRevision, renditionSet } from './decideRenditions.ts'
import type { CommandOf, Decision, DecisionContext } from './decision.ts'
import { entriesOf } from './entries/entriesOf.ts'
import { entryProblem } from './entries/entryProblem.ts'
import type { EntryOf } from './entries/recordEntry.ts'
import type { InterviewEvent } from './event.ts'
import { foldAll } from './fold.ts'
import type { Interview } from './interview.ts'
import type { LanguageTag } from './languageTag.ts'
import { lastOrderKey } from './orderKeys.ts'
import { isStanding } from './redaction.ts'
import { renditionText } from './renditionText.ts'
import type { Segment } from './segment.ts'
import { normalizeText, TEXT_MAX } from './text.ts'
import { unknownEntity } from './unknownEntity.ts'

type Correcting = CommandOf<'CorrectRenditions'>

/**
 * Corrects renditions, each with an erratum that keeps the old text beside the new one. The source
 * comes first, so that what is corrected with it is up to date with its new text. A text that
 * stays the same makes no erratum, but confirms a stale rendition; an empty one strikes the
 * rendition out. Refused when nothing at all would change.
 */
export function decideCorrectRenditions(
  interview: Interview,
  command: Correcting,
  context: DecisionContext,
): Decision {
  const segment = interview.segments.get(command.segment)
  if (segment === undefined) return unknownEntity('segment', command.segment)
  const problem = correctionProblem(interview, command)
  if (problem !== null) return fail(problem)
  const sourceFirst = command.corrections.toSorted(
    (a, b) => Number(b.language === segment.source) - Number(a.language === segment.source),
  )
  let state = interview
  const events: InterviewEvent[] = []
  for (const correction of sourceFirst) {
    const made = corrected(state, command, correction, context)
    if (!made.ok) return made
    if (made.value.length > 0) state = foldAll(state, made.value)
    events.push(...made.value)
  }
  if (events.length === 0) return fail({ code: 'ERRATUM_CHANGES_NOTHING' })
  return ok([...events, ...remarkCorrected(interview, command, events)])
}

/** What is wrong with the command as a whole; the corrections' own faults are found one by one. */
function correctionProblem(interview: Interview, command: Correcting): AppError | null {
  const { author, corrections } = command
  if (author !== null && !interview.participants.has(author)) {
    return { code: 'UNKNOWN_ENTITY', kind: 'participant', id: author }
  }
  const languages = corrections.map(({ language }) => language)
  const twice = languages.find((language, index) => languages.indexOf(language) !== index)
  return twice === undefined ? null : { code: 'LANGUAGE_DUPLICATE', language: twice }
}

/** One correction: the erratum, then the text that it sets. */
function corrected(
  interview: Interview,
  command: Correcting,
  { erratum: id, language, text: asked }: Correcting['corrections'][number],
  context: DecisionContext,
): Decision {
  const segment = interview.segments.get(command.segment) as Segment
  const before = segment.renditions[language] ?? null
  const normalized = renditionText(asked, language)
  const text = normalized.trim() === '' ? '' : normalized
  if (text.length > TEXT_MAX) {
    return fail({ code: 'TEXT_TOO_LONG', length: text.length, limit: TEXT_MAX })
  }
  if (interview.entries.has(id)) return fail({ code: 'ID_TAKEN', kind: 'entry', id })
  const reason = normalizeText(command.reason)
  const entry: EntryOf<'erratum'> = {
    kind: 'erratum',
    id,
    order: lastOrderKey(entriesOf(interview, 'erratum')),
    segment: segment.id,
    language,
    before: before?.text ?? '',
    redacted: lostRedactions(segment, language, text),
    after: text,
    reason: reason.trim() === '' ? '' : reason,
    proposer: command.proposer,
    agreedBy: [...new Set(command.agreedBy)],
    remark: command.remark,
    at: context.now,
  }
  const problem = entryProblem(interview, entry)
  if (problem !== null) return fail(problem)
  const basedOn = currentBasis(segment, language)
  if (entry.after === entry.before) {
    return ok(before === null ? [] : renditionSet(segment, language, { ...before, basedOn }))
  }
  return ok([
    { type: 'EntryAdded', entry },
    ...renditionSet(
      segment,
      language,
      text === ''
        ? null
        : {
            text,
            status: 'final',
            kind: kindOf(segment, language, before?.kind ?? 'translated'),
            author: command.author,
            origin: { type: 'typed' },
            revision: nextRevision(segment, language),
            basedOn,
            at: context.now,
          },
    ),
  ])
}

/** What is redacted of a text that has no such words any more once it is corrected. */
function lostRedactions(
  segment: Segment,
  language: LanguageTag,
  after: string,
): EntryOf<'erratum'>['redacted'] {
  const before = segment.renditions[language]?.text ?? ''
  return segment.redactions
    .filter((one) => one.language === language && isStanding(one))
    .filter((one) => coverRange(before, after, one) === null)
    .map(({ start, end }) => ({ start, end }))
}

/** A remark is answered by an erratum, not by the confirmation of a text. */
function remarkCorrected(
  interview: Interview,
  command: Correcting,
  events: readonly InterviewEvent[],
): readonly InterviewEvent[] {
  const remark = command.remark === null ? undefined : interview.entries.get(command.remark)
  if (remark === undefined || events.every(({ type }) => type !== 'EntryAdded')) return []
  return entryChanged(remark, { kind: 'remark', outcome: 'corrected' })
}

import type { ParticipantId, SegmentId, SittingId } from '../../interview/ids.ts'
import type { LanguageTag } from '../../interview/languageTag.ts'
import type { Participant } from '../../interview/participant.ts'
import { recordLanguage } from '../recordLanguage.ts'
import type { LabelledValue, RecordValue } from '../recordSection.ts'
import type { SectionContext } from './sectionContext.ts'

export const NOT_RECORDED: RecordValue = { type: 'notRecorded' }

export const word = (key: string, facts?: Readonly<Record<string, string>>): RecordValue =>
  facts === undefined ? { type: 'word', word: key } : { type: 'word', word: key, facts }

/** A text; an empty one was not recorded. */
export function text(value: string, language?: LanguageTag): RecordValue {
  if (value === '') return NOT_RECORDED
  return language === undefined
    ? { type: 'text', text: value }
    : { type: 'text', text: value, language }
}

/** A text that nobody misses where there is none, as a note. */
export const optional = (value: string): RecordValue => ({ type: 'text', text: value })

/** One of a choice of words; `unknown` was not recorded. */
export const choice = (group: string, key: string): RecordValue =>
  key === 'unknown' ? NOT_RECORDED : word(`${group}-${key}`)

/** Those of the values that are recorded, one after the other. */
export function values(...all: readonly RecordValue[]): RecordValue {
  const recorded = all.filter((value) => value.type !== 'notRecorded')
  const [only] = recorded
  if (only === undefined) return NOT_RECORDED
  return recorded.length === 1 ? only : { type: 'values', values: recorded }
}

export const fact = (label: string, value: RecordValue): LabelledValue => ({ label, value })

/** 14 January 2025, 10:04. */
export const moment = ({ times }: SectionContext, at: string | null): RecordValue =>
  at === null ? NOT_RECORDED : text(times.moment(at))

/** 14 January 2025. */
export const day = ({ times }: SectionContext, at: string | null): RecordValue =>
  at === null ? NOT_RECORDED : text(times.date(at))

/** 10:04. */
export const clock = ({ times }: SectionContext, at: string | null): RecordValue =>
  at === null ? NOT_RECORDED : text(times.minutes(at))

export const languageName = (context: SectionContext, tag: LanguageTag | null): RecordValue =>
  tag === null ? NOT_RECORDED : text(recordLanguage(context.labels, tag).labelled)

/** A segment's number, linked to its row; "…" where the beginning of an interview lacks it. */
export function segmentLink(context: SectionContext, id: SegmentId | null): RecordValue {
  if (id === null) return NOT_RECORDED
  const number = context.segments.get(id)
  return number === undefined ? text('…') : { type: 'segment', segment: id, number }
}

export function sittingName(context: SectionContext, id: SittingId | null): RecordValue {
  const number = id === null ? undefined : context.sittings.get(id)
  return number === undefined ? NOT_RECORDED : word('sitting', { number: String(number) })
}

/** Under a pseudonym in this copy. */
export const isCovered = (context: SectionContext, { pseudonym }: Participant): boolean =>
  context.pseudonyms && pseudonym !== ''

/** The pseudonym or the name; empty when neither is recorded. */
export const printedName = (context: SectionContext, participant: Participant): string =>
  isCovered(context, participant) ? participant.pseudonym : participant.name

/** Who it was: label and name. */
export function who(context: SectionContext, id: ParticipantId | null): RecordValue {
  const participant = id === null ? undefined : context.interview.participants.get(id)
  if (participant === undefined) return NOT_RECORDED
  return values(text(participant.label), text(printedName(context, participant)))
}

/** Who they were, by their labels. */
export function labelsOf(context: SectionContext, ids: readonly ParticipantId[]): RecordValue {
  const labels = ids.flatMap((id) => context.interview.participants.get(id)?.label ?? [])
  return text(labels.join(', '))
}

import { wordDifference } from '../assist/memory/wordDifference.ts'
import type { SegmentId, SittingId } from '../interview/ids.ts'
import { type InterpreterIndex, interpreterIndex } from '../interview/interpreterOf.ts'
import type { Interview } from '../interview/interview.ts'
import { isStale } from '../interview/isStale.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import type { Rendition } from '../interview/rendition.ts'
import type { Segment } from '../interview/segment.ts'
import type {
  RecordCell,
  RecordCorrection,
  RecordMark,
  RecordPart,
  RecordRow,
  RecordSitting,
} from './record.ts'
import { type NumberedErratum, recordErrata } from './recordErrata.ts'
import { type RecordTimes, recordMediaTime } from './recordTimes.ts'

interface RowContext {
  readonly interview: Interview
  readonly languages: readonly LanguageTag[]
  /** Names of the interview's languages, in the language of the labels. */
  readonly names: ReadonlyMap<LanguageTag, string>
  readonly times: RecordTimes
  /** By `correctedKey`, in order of time. */
  readonly errata: ReadonlyMap<string, readonly NumberedErratum[]>
  readonly interpreters: InterpreterIndex
}

const correctedKey = (segment: SegmentId, language: LanguageTag) => `${language} ${segment}`

/** What every row needs to know of its record. */
export function rowContext(
  interview: Interview,
  languages: readonly LanguageTag[],
  names: ReadonlyMap<LanguageTag, string>,
  times: RecordTimes,
): RowContext {
  const errata = new Map<string, readonly NumberedErratum[]>()
  for (const numbered of recordErrata(interview)) {
    const key = correctedKey(numbered.erratum.segment, numbered.erratum.language)
    errata.set(key, [...(errata.get(key) ?? []), numbered])
  }
  return { interview, languages, names, times, errata, interpreters: interpreterIndex(interview) }
}

/** The testimony: a new part begins wherever the sitting changes. */
export function recordParts(
  context: RowContext,
  sittings: ReadonlyMap<SittingId, RecordSitting>,
): readonly RecordPart[] {
  const parts: { sitting: RecordSitting | null; id: SittingId | null; rows: RecordRow[] }[] = []
  let date = ''
  for (const [index, id] of context.interview.segmentOrder.entries()) {
    const segment = context.interview.segments.get(id)
    if (segment === undefined) continue
    let part = parts.at(-1)
    if (part === undefined || part.id !== segment.sitting) {
      const sitting = segment.sitting === null ? null : (sittings.get(segment.sitting) ?? null)
      part = { sitting, id: segment.sitting, rows: [] }
      parts.push(part)
      date = sitting?.date ?? ''
    }
    const today = segment.wallStart === null ? date : context.times.date(segment.wallStart)
    part.rows.push(row(context, segment, index + 1, today === date ? '' : today))
    date = today
  }
  return parts.map(({ sitting, rows }) => ({ sitting, rows }))
}

function row(context: RowContext, segment: Segment, number: number, date: string): RecordRow {
  const { interview, languages, names, times } = context
  const label = (id: Segment['speaker']) =>
    id === null ? '' : (interview.participants.get(id)?.label ?? '')
  return {
    segment: segment.id,
    number,
    date,
    wall: segment.wallStart === null ? '' : times.time(segment.wallStart),
    media: segment.mediaStart === null ? '' : recordMediaTime(segment.mediaStart),
    speaker: label(segment.speaker),
    addressee: label(segment.addressee),
    mode: segment.mode,
    sourceElsewhere: languages.includes(segment.source)
      ? ''
      : (names.get(segment.source) ?? segment.source),
    cells: languages.map((language) => cell(context, segment, language)),
    note: segment.note,
  }
}

function cell(context: RowContext, segment: Segment, language: LanguageTag): RecordCell {
  const source = language === segment.source
  const rendition = segment.renditions[language]
  if (rendition === undefined)
    return {
      language,
      source,
      text: '',
      author: '',
      pivot: '',
      correction: null,
      marks: source ? ['source', 'missing'] : ['missing'],
    }
  const { interview, interpreters, names } = context
  const interpreter = interpreters.of(segment, language)
  const author =
    interpreter === null ? undefined : interview.participants.get(interpreter.participant)
  const between = interpreter?.assignment?.pivot ?? null
  const pivot = between === language || between === segment.source ? null : between
  return {
    language,
    source,
    text: rendition.text,
    author: author?.label ?? '',
    pivot: pivot === null ? '' : (names.get(pivot) ?? pivot),
    correction: correction(context, segment.id, language, rendition.text),
    marks: marks(segment, language, rendition, source),
  }
}

/** The first reading that errata changed, beside the present one. */
function correction(
  { errata }: RowContext,
  segment: SegmentId,
  language: LanguageTag,
  text: string,
): RecordCorrection | null {
  const found = errata.get(correctedKey(segment, language))
  const first = found?.[0]
  if (found === undefined || first === undefined) return null
  return {
    pieces: wordDifference(first.erratum.before, text, language),
    errata: found.map(({ number }) => number),
  }
}

function marks(
  segment: Segment,
  language: LanguageTag,
  rendition: Rendition,
  source: boolean,
): readonly RecordMark[] {
  const found: RecordMark[] = []
  if (source) found.push('source')
  else if (rendition.kind === 'translated') found.push('translated')
  if (rendition.origin.type === 'machine') found.push('machine')
  if (rendition.status === 'draft') found.push('draft')
  if (isStale(segment, language)) found.push('stale')
  return found
}

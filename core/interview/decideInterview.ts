import type { AppError } from '../protocol/appError.ts'
import { fail, ok } from '../protocol/result.ts'
import type { CommandOf, Decision } from './decision.ts'
import { difference } from './difference.ts'
import type { Interview } from './interview.ts'
import type { InterviewFields } from './interviewFields.ts'
import { LANGUAGES_MAX, LANGUAGES_MIN, type LanguageTag } from './languageTag.ts'
import { segmentsInOrder } from './segmentsInOrder.ts'
import { normalizeLine } from './text.ts'
import { withoutUndefined } from './withoutUndefined.ts'

export function decideChangeInterview(
  interview: Interview,
  command: CommandOf<'ChangeInterview'>,
): Decision {
  const changes = normalizeFields(withoutUndefined(command.changes))
  const problem =
    checkFields({ ...interview, ...changes }) ?? languageInUse(interview, changes.languages)
  if (problem !== null) return fail(problem)
  const changed = difference<Partial<InterviewFields>>(interview, changes)
  return ok(changed === null ? [] : [{ type: 'InterviewChanged', ...changed }])
}

export function normalizeFields(fields: Partial<InterviewFields>): Partial<InterviewFields> {
  return {
    ...fields,
    ...(fields.title === undefined ? {} : { title: normalizeLine(fields.title) }),
    ...(fields.caseNumber === undefined ? {} : { caseNumber: normalizeLine(fields.caseNumber) }),
  }
}

export function checkFields(fields: InterviewFields): AppError | null {
  if (fields.title === '') return { code: 'FIELD_EMPTY', field: 'title' }
  if (!isTimeZone(fields.timeZone)) {
    return { code: 'TIME_ZONE_UNKNOWN', timeZone: fields.timeZone }
  }
  const count = fields.languages.length
  if (count < LANGUAGES_MIN || count > LANGUAGES_MAX) {
    return { code: 'LANGUAGE_COUNT', count, min: LANGUAGES_MIN, max: LANGUAGES_MAX }
  }
  const twice = fields.languages.find((tag, index) => fields.languages.indexOf(tag) !== index)
  return twice === undefined ? null : { code: 'LANGUAGE_DUPLICATE', language: twice }
}

function languageInUse(
  interview: Interview,
  languages: readonly LanguageTag[] | undefined,
): AppError | null {
  const dropped = interview.languages.filter((tag) => languages?.includes(tag) === false)
  for (const language of dropped) {
    // An erratum over it and a read-back of it speak of segments, too, whose text is struck out.
    const named = interview.entries.count(
      (entry) =>
        (entry.kind === 'erratum' || entry.kind === 'read-back') && entry.language === language,
    )
    const segments =
      named +
      segmentsInOrder(interview).filter(
        (segment) => segment.source === language || segment.renditions[language] !== undefined,
      ).length
    if (segments > 0) return { code: 'LANGUAGE_IN_USE', language, segments }
  }
  return null
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

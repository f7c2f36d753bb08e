import { type InterviewUnit, interviewUnits } from '#core/assist/memory/interviewUnits.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import type { Interview } from '#core/interview/interview.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { copyDocument } from '#core/record/copyDocument.ts'
import { REDACTED } from '#core/record/redactedMark.ts'
import { releasedDocument } from '#core/record/releasedDocument.ts'

/**
 * The units of an interview that may leave the library: those of which a copy for release covers
 * nothing. A neighbour of which it does is not told either, nor who made them where that is covered.
 * `pseudonyms`: who has one goes by it, and where something else is left of the name, the unit stays.
 */
export function exportedUnits(interview: Interview, pseudonyms: boolean): readonly InterviewUnit[] {
  const document = toDocument(interview)
  const told = copyDocument(document, { copy: 'working', pseudonyms })
  const units = interviewUnits(told === document ? interview : fromDocument(told))
  if (told === document && !holdsRedactions(interview)) return units
  const { segments, participants } = releasedDocument(document)
  const covered = segments.map(({ renditions }) =>
    Object.values(renditions).some(({ text }) => text.includes(REDACTED)),
  )
  const hidden = new Set(
    told.participants
      .filter((_, place) => participants[place]?.label.includes(REDACTED))
      .map(({ label }) => label),
  )
  return units
    .filter(({ row }) => covered[row - 1] !== true)
    .map(({ unit, row }) => ({
      unit: {
        ...unit,
        previous: covered[row - 2] === true ? {} : unit.previous,
        author: hidden.has(unit.author) ? '' : unit.author,
      },
      row,
    }))
}

/** What an erratum took out of the text was redacted, and is. */
const holdsRedactions = (interview: Interview): boolean =>
  interview.segments.some(({ redactions }) => redactions.length > 0) ||
  interview.entries.some((entry) => entry.kind === 'erratum' && entry.redacted.length > 0)

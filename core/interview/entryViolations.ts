import { entryProblem } from './entries/entryProblem.ts'
import { normalizeEntry } from './entries/normalizeEntry.ts'
import type { Interview } from './interview.ts'
import { sameValue } from './sameValue.ts'
import { normalizeText } from './text.ts'

/** What of the record's entries contradicts itself or the interview, as `invariantViolations`. */
export function entryViolations(interview: Interview): readonly string[] {
  return [...interview.entries.values()].flatMap((entry) => {
    const problem = entryProblem(interview, entry)
    const violations = problem === null ? [] : [`${entry.kind} ${entry.id}: ${problem.code}`]
    // An erratum keeps the very texts of a rendition, white space alone included.
    const isNormal =
      entry.kind === 'erratum'
        ? [entry.before, entry.after, entry.reason].every((text) => normalizeText(text) === text)
        : sameValue(normalizeEntry(entry), entry)
    return isNormal ? violations : [...violations, `${entry.kind} ${entry.id}: is not normalised`]
  })
}

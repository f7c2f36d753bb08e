import { useDeferredValue } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import { coverage, type StatementCoverage } from '#core/report/coverage.ts'
import { useInterview } from '../../session/useSession.ts'

const whole = (interview: Interview): Interview => interview

/** Shared by everything that shows coverage of the same state of the interview. */
const known = new WeakMap<Interview, readonly StatementCoverage[]>()

/**
 * The coverage of every statement, in the statements' order. Counted behind what the interpreter
 * is doing: in a long interview an edit must not wait for it.
 */
export function useCoverage(): readonly StatementCoverage[] {
  const interview = useDeferredValue(useInterview(whole))
  const counted = known.get(interview) ?? coverage(interview)
  known.set(interview, counted)
  return counted
}

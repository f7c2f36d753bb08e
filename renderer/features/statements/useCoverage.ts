import { useDeferredValue } from 'react'
import type { Interview } from '#core/interview/interview.ts'
import { type Course, course } from '#core/report/course.ts'
import { coverage, type StatementCoverage } from '#core/report/coverage.ts'
import { useInterview } from '../../session/useSession.ts'

const whole = (interview: Interview): Interview => interview

/** Answers from memory for the same state of the interview, whoever asks. */
function remembered<Found>(find: (interview: Interview) => Found): (interview: Interview) => Found {
  const known = new WeakMap<Interview, Found>()
  return (interview) => {
    const found = known.get(interview) ?? find(interview)
    known.set(interview, found)
    return found
  }
}

const coverageOf = remembered(coverage)
const courseOf = remembered((interview) => course(interview))

/** The interview behind what the interpreter is doing: an edit must not wait for what is counted. */
export const useDeferredInterview = (): Interview => useDeferredValue(useInterview(whole))

/** The coverage of every statement, in the statements' order. */
export const useCoverage = (): readonly StatementCoverage[] => coverageOf(useDeferredInterview())

/** The course of the interview. */
export const useCourse = (): Course => courseOf(useDeferredInterview())

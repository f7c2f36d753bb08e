import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '#core/interview/decide.ts'
import { interviewDocumentSchema } from '#core/interview/document.ts'
import { type InterviewEvent, interviewEventSchema } from '#core/interview/event.ts'
import { foldAll } from '#core/interview/fold.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import {
  emptyHistory,
  type History,
  planRedo,
  planUndo,
  recordCommand,
  recordRedo,
  recordUndo,
} from '#core/interview/history.ts'
import type { CommandId } from '#core/interview/ids.ts'
import type { Interview } from '#core/interview/interview.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import { arbitraryEdits, type Edit } from '../fixtures/arbitraryEdits.ts'
import { CONTEXT, furnishedInterview, withId } from '../fixtures/interviewOf.ts'

interface Course {
  /** The types of the edits that were accepted. */
  readonly accepted: readonly string[]
  /** The state before the first edit and after every accepted one. */
  readonly states: readonly Interview[]
  readonly events: readonly (readonly InterviewEvent[])[]
  readonly history: History
}

function carryOut(edits: readonly Edit[]): Course {
  const states = [furnishedInterview()]
  const events: (readonly InterviewEvent[])[] = []
  const accepted: string[] = []
  let history = emptyHistory
  edits.forEach((edit, serial) => {
    const state = states.at(-1) as Interview
    const command = withId(edit(state, serial))
    const decision = decide(state, command, CONTEXT)
    if (!decision.ok || decision.value.length === 0) return
    const after = foldAll(state, decision.value)
    history = recordCommand(history, `c${serial}` as CommandId, decision.value, after)
    accepted.push(command.type)
    events.push(decision.value)
    states.push(after)
  })
  return { accepted, states, events, history }
}

describe('any course of edits', () => {
  it('reaches every kind of edit that is generated here', () => {
    const courses = fc.sample(arbitraryEdits, { numRuns: 300, seed: 1 })
    const accepted = new Set(courses.flatMap((edits) => carryOut(edits).accepted))
    expect(accepted.size).toBe(37)
  })

  it('leaves a sound interview after every step', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        for (const state of carryOut(edits).states) {
          expect(invariantViolations(state)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('can be undone step by step to the beginning, and redone to the end', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        const course = carryOut(edits)
        let { history } = course
        let state = course.states.at(-1) as Interview
        for (const before of course.states.toReversed().slice(1)) {
          const step = planUndo(history)
          if (step === null) throw new Error('a step cannot be undone')
          state = foldAll(state, step.events)
          history = recordUndo(history)
          expect(toDocument(state)).toEqual(toDocument(before))
        }
        expect(planUndo(history)).toBeNull()
        for (const next of course.states.slice(1)) {
          const step = planRedo(history)
          if (step === null) throw new Error('a step cannot be redone')
          state = foldAll(state, step.events)
          history = recordRedo(history)
          expect(toDocument(state)).toEqual(toDocument(next))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is told whole by its events: as JSON, checked on the way back', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        const { states, events } = carryOut(edits)
        const read = (JSON.parse(JSON.stringify(events)) as unknown[][]).flatMap((step) =>
          step.map((event) => interviewEventSchema.parse(event)),
        )
        const replayed = foldAll(furnishedInterview(), read)
        expect(toDocument(replayed)).toEqual(toDocument(states.at(-1) as Interview))
      }),
      { numRuns: 200 },
    )
  })

  it('comes back from its document unchanged', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        const document = toDocument(carryOut(edits).states.at(-1) as Interview)
        const read = interviewDocumentSchema.parse(JSON.parse(JSON.stringify(document)))
        expect(toDocument(fromDocument(read))).toEqual(document)
      }),
      { numRuns: 100 },
    )
  })
})

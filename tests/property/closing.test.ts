import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Closing } from '#core/interview/closing.ts'
import type { EditCommand } from '#core/interview/command.ts'
import { interviewDocumentSchema } from '#core/interview/document.ts'
import { type InterviewEvent, interviewEventSchema } from '#core/interview/event.ts'
import { fromDocument } from '#core/interview/fromDocument.ts'
import { historyState } from '#core/interview/history.ts'
import type { CommandId, SegmentId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { invariantViolations } from '#core/interview/invariants.ts'
import type { Segment } from '#core/interview/segment.ts'
import { toDocument } from '#core/interview/toDocument.ts'
import {
  applyPayload,
  type InterviewState,
} from '../../electron/engine/interview/interviewState.ts'
import { planCommand } from '../../electron/engine/interview/planCommand.ts'
import { SCHEMA } from '../../electron/engine/journal/payload.ts'
import { arbitraryClosingEdits, arbitraryEdits, type Edit } from '../fixtures/arbitraryEdits.ts'
import { closingEdit } from '../fixtures/arbitraryRecordEdits.ts'
import { furnishedInterview, NOW, withId } from '../fixtures/interviewOf.ts'

type Act = Edit | 'Undo' | 'Redo'

interface Step {
  readonly command: string
  readonly before: InterviewState
  readonly events: readonly InterviewEvent[]
  readonly after: InterviewState
}

const HASH = 'f'.repeat(64)

const START: InterviewState = {
  interview: furnishedInterview(),
  history: { done: [], undone: [] },
  seq: 1,
  head: HASH,
  bytes: 0,
  savedAt: NOW,
  clockBack: null,
  recent: new Map(),
}

/** Carries acts out as the engine does, from planning to the state after the frame. */
function carryOut(acts: readonly Act[]): readonly Step[] {
  const steps: Step[] = []
  let state = START
  acts.forEach((act, serial) => {
    const id = `c${serial}` as CommandId
    const command =
      typeof act === 'string'
        ? ({ id, type: act } as const)
        : ({ ...withId(act(state.interview, serial)), id } as EditCommand)
    const plan = planCommand(state, command, NOW)
    if (!plan.ok || plan.value.events.length === 0) return
    const { record, events } = plan.value
    const payload = { at: NOW, by: 'd', command: record, events, prev: HASH, schema: SCHEMA }
    const seq = state.seq + 1
    const after = applyPayload(state, { ...payload, seq }, HASH, { seq, offset: 0, size: 1 })
    steps.push({ command: command.type, before: state, events, after })
    state = after
  })
  return steps
}

/** What the closings so far cover, without what this command may still do to it. */
function covered(interview: Interview, closings: readonly Closing[], command: string) {
  const isCorrection = command === 'CorrectRenditions'
  const sittings = closings.flatMap((closing) => closing.sittings)
  const participants = closings.flatMap((closing) => closing.participants)
  const entries = closings.flatMap((closing) => closing.entries)
  return {
    fields: [
      interview.title,
      interview.caseNumber,
      interview.timeZone,
      interview.exercise,
      interview.languages,
      interview.createdAt,
    ],
    closings: interview.closings.slice(0, closings.length),
    sittings: sittings.map((id) => interview.sittings.get(id)),
    participants: participants.map((id) => ({
      ...interview.participants.get(id),
      pseudonym: 'may change',
    })),
    order: inOrder(interview.participants.values())
      .map(({ id }) => id)
      .slice(0, participants.length),
    entries: entries.map((id) => {
      const entry = interview.entries.get(id)
      if (entry?.kind === 'signature') {
        return { ...entry, state: null, reason: null, place: null, at: null }
      }
      return entry?.kind === 'remark' && isCorrection ? { ...entry, outcome: null } : entry
    }),
    segments: closedSegments(interview, closings).map((segment) => ({
      ...segment,
      renditions: isCorrection ? null : segment.renditions,
      links: null,
      acceptances: null,
      redactions: null,
    })),
  }
}

function closedSegments(
  { segmentOrder, segments }: Interview,
  closings: readonly Closing[],
): readonly Segment[] {
  const last = closings.findLast(({ lastSegment }) => lastSegment !== null)?.lastSegment ?? null
  return segmentOrder
    .slice(0, last === null ? 0 : segmentOrder.indexOf(last) + 1)
    .map((id) => segments.get(id) as Segment)
}

/** The texts of closed renditions that a step changed. */
function changedTexts({ before, after }: Step): readonly (readonly [SegmentId, string, string])[] {
  return closedSegments(before.interview, before.interview.closings).flatMap((segment) => {
    const now = after.interview.segments.get(segment.id)?.renditions ?? {}
    const languages = new Set([...Object.keys(segment.renditions), ...Object.keys(now)])
    return [...languages].flatMap((language) => {
      const texts = [segment.renditions, now].map(
        (renditions) => (renditions as Segment['renditions'])[language as never]?.text ?? '',
      )
      const [from = '', to = ''] = texts
      return from === to ? [] : [[segment.id, from, to] as const]
    })
  })
}

const undoOrRedo = fc.constantFrom<Act>('Undo', 'Redo')
const afterwards = fc.array(
  fc.oneof(
    { arbitrary: arbitraryEdits.map((edits) => edits.slice(0, 6)), weight: 6 },
    { arbitrary: fc.tuple(undoOrRedo), weight: 2 },
    { arbitrary: fc.tuple(closingEdit), weight: 1 },
  ),
  { maxLength: 12 },
)
const closedCourse = fc
  .tuple(arbitraryEdits, closingEdit, afterwards)
  .map(([before, close, after]): readonly Act[] => [...before.slice(0, 25), close, ...after.flat()])

describe('a closed record', () => {
  it('is changed by no course of commands but by errata, whatever is undone or redone', () => {
    fc.assert(
      fc.property(closedCourse, (acts) => {
        for (const step of carryOut(acts)) {
          const { interview } = step.before
          const { closings } = interview
          if (closings.length === 0) continue
          const [was, is] = [interview, step.after.interview].map((state) =>
            covered(state, closings, step.command),
          )
          expect(is).toEqual(was)
          const corrected = changedTexts(step)
          if (corrected.length > 0) expect(step.command).toBe('CorrectRenditions')
          for (const [segment, from, to] of corrected) {
            const entry = { kind: 'erratum', segment, before: from, after: to }
            expect(step.events).toContainEqual({
              type: 'EntryAdded',
              entry: expect.objectContaining(entry),
            })
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has no history that leads back past its closing', () => {
    fc.assert(
      fc.property(closedCourse, (acts) => {
        for (const { command, after } of carryOut(acts)) {
          if (command !== 'CloseRecord') continue
          expect(historyState(after.history)).toEqual({ undo: null, redo: null })
        }
      }),
      { numRuns: 50 },
    )
  })

  it('never offers an undo that it then refuses', () => {
    fc.assert(
      fc.property(closedCourse, (acts) => {
        for (const { after } of carryOut(acts)) {
          if (after.interview.closings.length === 0 || after.history.done.length === 0) continue
          const undo = planCommand(after, { id: 'undo' as CommandId, type: 'Undo' }, NOW)
          expect(undo.ok).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('any course of edits in which the record is closed now and then', () => {
  it('leaves a sound interview, told by its events and by its document', () => {
    fc.assert(
      fc.property(arbitraryClosingEdits, (edits) => {
        for (const { after, events } of carryOut(edits)) {
          const { interview } = after
          expect(invariantViolations(interview)).toEqual([])
          const read = JSON.parse(JSON.stringify(events)) as unknown[]
          expect(read.map((event) => interviewEventSchema.parse(event))).toEqual(events)
        }
        const last = carryOut(edits).at(-1)?.after.interview
        if (last === undefined) return
        const document = toDocument(last)
        const read = interviewDocumentSchema.parse(JSON.parse(JSON.stringify(document)))
        expect(toDocument(fromDocument(read))).toEqual(document)
      }),
      { numRuns: 150 },
    )
  })

  it('reaches what it is about: closings, errata over closed text, entries of every kind', () => {
    const courses = fc.sample(closedCourse, { numRuns: 200, seed: 1 })
    const steps = courses.flatMap((acts) => carryOut(acts))
    expect(steps.filter(({ command }) => command === 'CloseRecord').length).toBeGreaterThan(200)
    const errata = steps.filter((step) => changedTexts(step).length > 0)
    expect(errata.length).toBeGreaterThan(20)
    const kinds = new Set(
      steps.flatMap(({ after }) => [...after.interview.entries.values()].map(({ kind }) => kind)),
    )
    expect(kinds.size).toBe(15)
  })
})

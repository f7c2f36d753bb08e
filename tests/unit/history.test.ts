import { describe, expect, it } from 'vitest'
import type { InterviewEvent } from '#core/interview/event.ts'
import {
  emptyHistory,
  historyForSnapshot,
  historyState,
  recordCommand,
  recordRedo,
  recordUndo,
} from '#core/interview/history.ts'
import type { CommandId } from '#core/interview/ids.ts'
import { emptyInterview } from '../fixtures/interviewOf.ts'

const renamed: InterviewEvent = {
  type: 'InterviewChanged',
  before: { title: 'One' },
  after: { title: 'Two' },
}
const OPEN = emptyInterview()
const command = (name: string) => name as CommandId
const small = recordCommand(emptyHistory, command('small'), [renamed], OPEN)
/** A step that no snapshot keeps: it holds too many events. */
const large = recordCommand(small, command('large'), Array(5_000).fill(renamed), OPEN)

describe('what a snapshot could not keep of the history', () => {
  it('offers no earlier step for undo once a later one that was not kept is redone', () => {
    const reopened = historyForSnapshot(recordUndo(large))
    expect(historyState(reopened)).toEqual({ undo: 'small', redo: null })
    expect(historyState(recordRedo(reopened))).toEqual({ undo: null, redo: null })
  })

  it('offers no later step for redo once an earlier one that was not kept is undone', () => {
    const almost = recordCommand(small, command('almost'), Array(2_000).fill(renamed), OPEN)
    const reopened = historyForSnapshot(recordUndo(almost))
    expect(historyState(reopened)).toEqual({ undo: null, redo: 'almost' })
    expect(historyState(recordUndo(reopened))).toEqual({ undo: null, redo: null })
  })

  it('is the older part: the latest step can still be undone', () => {
    const latest = recordCommand(large, command('latest'), [renamed], OPEN)
    expect(historyState(historyForSnapshot(latest))).toEqual({ undo: 'latest', redo: null })
  })
})

import { expect, test } from 'vitest'
import { edited } from '../../renderer/session/edited.ts'
import { createEditSteps } from '../../renderer/session/editSteps.ts'

interface Thing {
  readonly id: string
  readonly text: string
}
interface Edit {
  readonly before: Thing | null
  readonly after: Thing | null
}

const thing = (id: string, text = id): Thing => ({ id, text })
const add = (id: string): Edit => ({ before: null, after: thing(id) })

/** A shelf of things that is shown at once and kept in turn, and can be made to refuse. */
function shelf() {
  const kept: Edit[][] = []
  let shown: readonly Thing[] = []
  let refuses = false
  let waiting: Promise<void> = Promise.resolve()
  const steps = createEditSteps<Edit>({
    show(step) {
      shown = edited(shown, step)
    },
    async save(step) {
      await waiting
      if (refuses) return false
      kept.push([...step])
      return true
    },
  })
  return {
    steps,
    kept,
    shown: () => shown.map(({ text }) => text),
    refuse: (now: boolean) => {
      refuses = now
    },
    hold() {
      let release = () => {}
      waiting = new Promise((resolve) => {
        release = resolve
      })
      return () => release()
    },
    can: () => {
      const { done, undone } = steps.steps.get()
      return [done.length, undone.length]
    },
  }
}

test('a step is undone by its sides exchanged, and done again as it was', async () => {
  const { steps, kept, shown } = shelf()
  await steps.apply([add('a')])
  await steps.apply([{ before: thing('a'), after: thing('a', 'A') }])
  expect(shown()).toEqual(['A'])
  expect(steps.undo()).toEqual([{ before: thing('a', 'A'), after: thing('a') }])
  expect(shown()).toEqual(['a'])
  steps.redo()
  expect(shown()).toEqual(['A'])
  expect(await steps.apply([])).toBe(true)
  await expect.poll(() => kept.length).toBe(4)
})

test('several changes of one step are taken back in the other order', async () => {
  const { steps, shown } = shelf()
  const first = { before: null, after: thing('a') }
  const second = { before: thing('a'), after: thing('a', 'A') }
  await steps.apply([first, second])
  expect(steps.undo()).toEqual([
    { before: thing('a', 'A'), after: thing('a') },
    { before: thing('a'), after: null },
  ])
  expect(shown()).toEqual([])
})

test('whoever undoes twice before the disk answered takes back two steps', async () => {
  const { steps, shown, hold, can } = shelf()
  await steps.apply([add('a')])
  await steps.apply([add('b')])
  const release = hold()
  steps.undo()
  steps.undo()
  expect(steps.undo()).toBeNull()
  expect(shown()).toEqual([])
  expect(can()).toEqual([0, 2])
  release()
})

test('steps are kept in the order in which they were made', async () => {
  const { steps, kept, hold } = shelf()
  const release = hold()
  const first = steps.apply([add('a')])
  const second = steps.apply([add('b')])
  release()
  await Promise.all([first, second])
  expect(kept.map(([edit]) => edit?.after?.id)).toEqual(['a', 'b'])
})

test('a new step forgets what was undone', async () => {
  const { steps, can } = shelf()
  await steps.apply([add('a')])
  steps.undo()
  expect(can()).toEqual([0, 1])
  await steps.apply([add('b')])
  expect(can()).toEqual([1, 0])
  expect(steps.redo()).toBeNull()
})

test('a step that is refused leaves no trace in what can be undone', async () => {
  const { steps, refuse, can } = shelf()
  await steps.apply([add('a')])
  refuse(true)
  expect(await steps.apply([add('b')])).toBe(false)
  expect(can()).toEqual([1, 0])
})

test('an undo that is refused can be tried again', async () => {
  const { steps, kept, refuse, can } = shelf()
  await steps.apply([add('a')])
  refuse(true)
  steps.undo()
  expect(can()).toEqual([0, 1])
  await expect.poll(can).toEqual([1, 0])
  refuse(false)
  steps.undo()
  expect(can()).toEqual([0, 1])
  await expect.poll(() => kept.length).toBe(2)
  refuse(true)
  steps.redo()
  expect(can()).toEqual([1, 0])
  await expect.poll(can).toEqual([0, 1])
})

test('what is changed keeps its place among the others, and what is new comes last', () => {
  const all = [thing('a'), thing('b'), thing('c')]
  expect(
    edited(all, [
      { before: thing('b'), after: thing('b', 'B') },
      { before: thing('a'), after: null },
      { before: null, after: thing('d') },
    ]).map(({ text }) => text),
  ).toEqual(['B', 'c', 'd'])
  expect(edited(all, [{ before: null, after: null }])).toEqual(all)
})

test('whoever waits for the steps to settle finds them all kept', async () => {
  const { steps, kept } = shelf()
  void steps.apply([add('a')])
  void steps.apply([add('b')])
  steps.undo()
  expect(kept).toEqual([])
  await steps.settled()
  expect(kept.length).toBe(3)
})

import { beforeAll, expect, test } from 'vitest'
import { replayBytes, type SmallJournal, shown, smallJournal } from '../store/smallJournal.ts'

let journal: SmallJournal
/** What is shown after each number of frames. */
const states: unknown[] = []

beforeAll(async () => {
  journal = await smallJournal()
  for (const end of [0, ...journal.ends]) {
    const { state } = await replayBytes(journal.interview, journal.bytes.subarray(0, end))
    states.push(shown(state))
  }
})

const framesBefore = (offset: number) => journal.ends.filter((end) => end <= offset).length

test('the journal under test holds five frames', () => {
  expect(journal.ends).toHaveLength(5)
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(6)
})

test('a journal cut at any byte opens with every whole frame, and the rest counts as torn', async () => {
  for (let length = 0; length <= journal.bytes.byteLength; length += 1) {
    const cut = journal.bytes.subarray(0, length)
    const { scan, state } = await replayBytes(journal.interview, cut)
    const frames = framesBefore(length)
    const end = journal.ends[frames - 1] ?? 0
    expect(scan.good.frames).toBe(frames)
    expect(scan.good.bytes).toBe(end)
    expect(scan.fault).toEqual(length === end ? null : { type: 'torn', bytes: length - end })
    expect(shown(state)).toEqual(states[frames])
  }
})

test('a last frame that ends in zeros which were never written counts as torn', async () => {
  const last = journal.ends[3] as number
  for (const written of [0, 1, 30, 80, 81, 200]) {
    const bytes = Buffer.alloc(journal.bytes.byteLength)
    journal.bytes.copy(bytes, 0, 0, last + written)
    const { scan } = await replayBytes(journal.interview, bytes)
    expect(scan.good.frames).toBe(4)
    expect(scan.fault).toEqual({ type: 'torn', bytes: bytes.byteLength - last })
  }
})

test('any single bit that flips is found, named by its frame, and never counted as torn', async () => {
  const bytes = Buffer.from(journal.bytes)
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const frames = framesBefore(at)
    for (let bit = 0; bit < 8; bit += 1) {
      const original = bytes[at] as number
      bytes[at] = original ^ (1 << bit)
      const { scan, state } = await replayBytes(journal.interview, bytes)
      bytes[at] = original
      expect(scan.good.frames).toBe(frames)
      expect(scan.fault?.type).toBe('damaged')
      expect(state?.seq ?? 0).toBe(frames)
      if (bit === 0) expect(shown(state)).toEqual(states[frames])
    }
  }
})

test('a frame that is left out, doubled or moved is found', async () => {
  const frame = (number: number) =>
    journal.bytes.subarray(journal.ends[number - 2] ?? 0, journal.ends[number - 1])
  const orders = [
    [1, 3, 4, 5],
    [1, 2, 2, 3, 4, 5],
    [1, 3, 2, 4, 5],
    [2, 1, 3, 4, 5],
    [1, 2, 4, 5],
  ]
  for (const order of orders) {
    const { scan } = await replayBytes(journal.interview, Buffer.concat(order.map(frame)))
    const good = order.findIndex((number, index) => number !== index + 1)
    expect(scan.good.frames).toBe(good)
    expect(scan.fault).toEqual({ type: 'damaged', reason: 'chain' })
  }
})

test('a journal that lost its last whole frames opens as what is left of it', async () => {
  const { scan, state } = await replayBytes(
    journal.interview,
    journal.bytes.subarray(0, journal.ends[2]),
  )
  expect(scan).toMatchObject({ fault: null, good: { frames: 3 } })
  expect(shown(state)).toEqual(states[3])
})

import { inOrder } from '#core/interview/inOrder.ts'
import { ok } from '#core/protocol/result.ts'
import { overview } from '../library/overview.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const recordHandlers: HandlersOf<'record'> = {
  'record.previous': async (desk, { interview }) => {
    const library = await desk.library()
    if (!library.ok) return library
    const listed = await overview(library.value)
    if (listed.state !== 'open') return ok(null)
    const others = listed.interviews
      .filter(({ id, problem, exercise }) => id !== interview && problem === null && !exercise)
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    for (const { id } of others) {
      const reading = await library.value.read(id)
      if (!reading.ok || reading.value.state.interview.entries.size === 0) continue
      const { title, participants, entries } = reading.value.state.interview
      return ok({
        title,
        participants: inOrder(participants.values()),
        entries: inOrder(entries.values()),
      })
    }
    return ok(null)
  },
}

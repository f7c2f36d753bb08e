import type { AppError } from '#core/protocol/appError.ts'
import type { MemoryList, Method } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Assistance } from '../assist/assistance.ts'
import type { HandlersOf } from './handlerTypes.ts'

const notYet = (method: Method) => async () => fail({ code: 'NOT_SUPPORTED_HERE', method } as const)

export const memoryHandlers: HandlersOf<'memory'> = {
  'memory.list': async (desk) => {
    const assistance = await desk.assistance()
    return assistance.ok ? listed(assistance.value) : assistance
  },
  'memory.change': async (desk, { memory, changes }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const changed = await assistance.value.memories.change(memory, changes)
    if (!changed.ok) return changed
    assistance.value.memoryChanged(memory)
    return listed(assistance.value)
  },
  'memory.remove': async (desk, { memory }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const removed = await assistance.value.memories.remove(memory)
    if (!removed.ok) return removed
    assistance.value.memoryChanged(memory)
    return listed(assistance.value)
  },
  'memory.inspect': notYet('memory.inspect'),
  'memory.import': notYet('memory.import'),
  'memory.export': notYet('memory.export'),
}

/** How many units were learnt is left at none where nobody can be asked. */
async function listed(assistance: Assistance): Promise<Result<MemoryList, AppError>> {
  const counts = await assistance.ask({ type: 'status' })
  return ok({
    learnt: counts.ok ? counts.value.learnt : 0,
    imported: assistance.memories.list(),
  })
}

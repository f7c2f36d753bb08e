import { ok } from '#core/protocol/result.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const nameHandlers: HandlersOf<'names'> = {
  'names.list': async (desk) => {
    const assistance = await desk.assistance()
    return assistance.ok ? ok({ names: assistance.value.names.all() }) : assistance
  },
  'names.apply': async (desk, { edits }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const applied = await assistance.value.editNames(edits)
    return applied.ok ? ok({ savedAt: assistance.value.now() }) : applied
  },
}

import type { Method } from '#core/protocol/hostApi.ts'
import { fail, ok } from '#core/protocol/result.ts'
import type { HandlersOf } from './handlerTypes.ts'

const notYet = (method: Method) => async () => fail({ code: 'NOT_SUPPORTED_HERE', method } as const)

export const termHandlers: HandlersOf<'terms'> = {
  'terms.list': async (desk) => {
    const assistance = await desk.assistance()
    return assistance.ok ? ok(assistance.value.termbases.list()) : assistance
  },
  'terms.read': async (desk, { termbase }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const concepts = assistance.value.termbases.concepts(termbase)
    return concepts === null
      ? fail({ code: 'UNKNOWN_RESOURCE', kind: 'termbase', id: termbase })
      : ok({ concepts })
  },
  'terms.apply': async (desk, { edits }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const applied = await assistance.value.editTerms(edits)
    return applied.ok ? ok({ savedAt: assistance.value.now() }) : applied
  },
  'terms.duplicates': async (desk, { concept }) => {
    const assistance = await desk.assistance()
    return assistance.ok ? assistance.value.ask({ type: 'duplicates', concept }) : assistance
  },
  'terms.changeBase': async (desk, { termbase, changes }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { termbases } = assistance.value
    const changed = await termbases.change(termbase, changes)
    if (!changed.ok) return changed
    assistance.value.termbasesChanged()
    return ok(termbases.list())
  },
  'terms.removeBase': async (desk, { termbase }) => {
    const assistance = await desk.assistance()
    if (!assistance.ok) return assistance
    const { termbases } = assistance.value
    const removed = await termbases.remove(termbase)
    if (!removed.ok) return removed
    assistance.value.termbasesChanged()
    return ok(termbases.list())
  },
  'terms.inspect': notYet('terms.inspect'),
  'terms.import': notYet('terms.import'),
  'terms.export': notYet('terms.export'),
}

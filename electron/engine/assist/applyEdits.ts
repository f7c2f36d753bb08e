import { sameValue } from '#core/interview/sameValue.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'

/** One change of a list: from null something is added, to null it is removed. */
export interface Edit<Entry> {
  readonly before: Entry | null
  readonly after: Entry | null
}

/**
 * A list after some edits, all or none of them. ENTRY_CHANGED names the first entry that does not
 * stand as an edit says.
 */
export function applyEdits<Entry extends { readonly id: string }>(
  kind: 'concept' | 'name',
  entries: readonly Entry[],
  edits: readonly Edit<Entry>[],
): Result<readonly Entry[], AppError> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const { before, after } of edits) {
    const id = before?.id ?? after?.id
    if (id === undefined) continue
    const stands = byId.get(id) ?? null
    const taken = after !== null && after.id !== id && byId.has(after.id)
    if (!sameValue(stands, before) || taken) {
      return fail({ code: 'ENTRY_CHANGED', kind, id: taken ? after.id : id })
    }
    if (after?.id !== id) byId.delete(id)
    if (after !== null) byId.set(after.id, after)
  }
  return ok([...byId.values()])
}

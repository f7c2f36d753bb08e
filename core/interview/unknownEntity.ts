import type { AppError, EntityKind } from '../protocol/appError.ts'
import { fail } from '../protocol/result.ts'

/** The refusal of a command that names an entity which does not exist. */
export function unknownEntity(
  kind: EntityKind,
  id: string,
): { readonly ok: false; readonly error: AppError } {
  return fail({ code: 'UNKNOWN_ENTITY', kind, id })
}

import { z } from 'zod'
import { locateJson } from '../../exchange/locateJson.ts'
import { textPlace } from '../../exchange/textPlace.ts'
import { type TermbaseId, termbaseIdSchema } from '../../interview/ids.ts'
import { lineSchema } from '../../interview/text.ts'
import type { AppError } from '../../protocol/appError.ts'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { type Concept, conceptSchema } from './concept.ts'

/** What a termbase that ships with Dragoman says it is, and the version that is read. */
const FORMAT = 'dragoman-termbase'
const VERSION = 1

const starterSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: termbaseIdSchema,
  name: lineSchema.min(1),
  concepts: z
    .array(conceptSchema)
    .refine(
      (concepts) => new Set(concepts.map(({ id }) => id)).size === concepts.length,
      'id twice',
    ),
})

/** A read-only termbase that ships with Dragoman. */
export interface StarterTerms {
  readonly id: TermbaseId
  /** In all interface languages at once. */
  readonly name: string
  readonly concepts: readonly Concept[]
}

/**
 * Reads a termbase of `resources/terms/` (see the README there). `file` names it in errors.
 *
 * Errors: IMPORT_NOT_JSON, IMPORT_BAD_DOCUMENT, both with line and column.
 */
export function parseStarterTerms(text: string, file: string): Result<StarterTerms, AppError> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    const { offset } = locateJson(text, [])
    const detail = offset >= text.length ? 'EOF' : JSON.stringify(text.slice(offset, offset + 20))
    return fail({ code: 'IMPORT_NOT_JSON', file, ...textPlace(text, offset), detail })
  }
  const parsed = starterSchema.safeParse(json)
  if (parsed.success) {
    const { id, name, concepts } = parsed.data
    return ok({ id, name, concepts })
  }
  const issue = parsed.error.issues[0]
  const path = issue?.path ?? []
  return fail({
    code: 'IMPORT_BAD_DOCUMENT',
    file,
    ...textPlace(text, locateJson(text, path).offset),
    path: path.map(String).join('.'),
    detail: issue?.message ?? '',
  })
}

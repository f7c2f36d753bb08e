import { z } from 'zod'
import { type NameEdit, type NameEntry, nameEntrySchema } from '#core/assist/names/nameEntry.ts'
import { normalizeName } from '#core/assist/names/normalizeName.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Library } from '../library/library.ts'
import { applyEdits } from './applyEdits.ts'
import { type LibraryRecord, openLibraryRecord } from './libraryRecord.ts'

/** The version of the form of names.json. */
const NAMES_SCHEMA = 1

const namesSchema = z.strictObject({
  schema: z.literal(NAMES_SCHEMA),
  names: z.array(nameEntrySchema).readonly(),
})
type Names = z.infer<typeof namesSchema>

/** The library's ledger of names, `<library>/names.json`. */
export interface NameRecord {
  all(): readonly NameEntry[]
  /** All or nothing; answers every name as it is then. Errors: ENTRY_CHANGED and those of writing. */
  apply(edits: readonly NameEdit[]): Promise<Result<readonly NameEntry[], AppError>>
}

export async function openNameRecord(library: Library): Promise<NameRecord> {
  const record: LibraryRecord<Names> = await openLibraryRecord(library, {
    name: 'names',
    schema: NAMES_SCHEMA,
    parts: namesSchema,
    empty: { schema: NAMES_SCHEMA, names: [] },
  })
  return {
    all: () => record.data().names,
    async apply(edits) {
      const normal = edits.map(({ before, after }) => ({
        before,
        after: after === null ? null : normalizeName(after),
      }))
      const changed = await record.change((data) => {
        const names = applyEdits('name', data.names, normal)
        return names.ok ? ok({ ...data, names: names.value }) : fail(names.error)
      })
      return changed.ok ? ok(changed.value.names) : changed
    },
  }
}

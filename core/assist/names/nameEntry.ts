import { z } from 'zod'
import { nameIdSchema } from '../../interview/ids.ts'
import { languageTagSchema } from '../../interview/languageTag.ts'
import { lineSchema, textSchema } from '../../interview/text.ts'

export const NAME_KINDS = ['person', 'place', 'unit', 'other'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** How a form of a name came about; `usage`: as people write it, by no system. */
export const NAME_SYSTEMS = [
  'usage',
  'original',
  'gazetteer',
  'revised-romanization',
  'mccune-reischauer',
  'kontsevich',
  'resolution-55',
] as const
export type NameSystem = (typeof NAME_SYSTEMS)[number]

/** The approved form of a name in one language, and other spellings that were seen of it. */
export const nameFormSchema = z
  .strictObject({
    text: lineSchema.min(1),
    system: z.enum(NAME_SYSTEMS),
    variants: z.array(lineSchema.min(1)).max(100).readonly(),
  })
  .readonly()
export type NameForm = z.infer<typeof nameFormSchema>

const nameObject = z.strictObject({
  id: nameIdSchema,
  kind: z.enum(NAME_KINDS),
  /** By language; a language without an approved form has no entry. */
  forms: z.record(languageTagSchema, nameFormSchema).readonly(),
  note: textSchema,
})
/** One name of the ledger: a person, a place, a unit, with its approved form in each language. */
export const nameEntrySchema = nameObject.readonly()
export type NameEntry = z.infer<typeof nameEntrySchema>

/** The fields of a name that can change, each optional. */
export const nameChangesSchema = nameObject.omit({ id: true }).partial().readonly()
export type NameChanges = z.infer<typeof nameChangesSchema>

/** One change of the library's ledger; undone by the same with `before` and `after` exchanged. */
export const nameEditSchema = z
  .strictObject({ before: nameEntrySchema.nullable(), after: nameEntrySchema.nullable() })
  .readonly()
export type NameEdit = z.infer<typeof nameEditSchema>

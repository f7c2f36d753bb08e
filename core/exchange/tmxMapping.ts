import { z } from 'zod'
import { languageTagSchema } from '../interview/languageTag.ts'

/** The most languages of one file that are told apart. */
export const TMX_LANGUAGES_MAX = 200

/**
 * What the languages of a TMX file are called here: by the file's tag in canonical form (as
 * `inspectTmx` lists it) the language as which its texts are taken, for example `ko-KR` as `ko`.
 * A language of the file without an entry is left out.
 */
export const tmxMappingSchema = z
  .strictObject({
    languages: z
      .record(languageTagSchema, languageTagSchema)
      .refine((languages) => Object.keys(languages).length <= TMX_LANGUAGES_MAX)
      .readonly(),
  })
  .readonly()
export type TmxMapping = z.infer<typeof tmxMappingSchema>

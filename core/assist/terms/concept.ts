import { z } from 'zod'
import { conceptIdSchema } from '../../interview/ids.ts'
import { languageTagSchema } from '../../interview/languageTag.ts'
import { lineSchema, textSchema } from '../../interview/text.ts'

/** The administrative status of a term (ISO 30042, `administrativeStatus`), and one that must not be used. */
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const
export type TermStatus = (typeof TERM_STATUSES)[number]

export const PARTS_OF_SPEECH = [
  'noun',
  'properNoun',
  'verb',
  'adjective',
  'adverb',
  'other',
] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]

/** One designation of a concept in one language; the tag's region tells North from South (ko-KP, ko-KR). */
export const termSchema = z
  .strictObject({
    text: lineSchema.min(1),
    language: languageTagSchema,
    status: z.enum(TERM_STATUSES),
    partOfSpeech: z.enum(PARTS_OF_SPEECH).nullable(),
    note: lineSchema,
  })
  .readonly()
export type Term = z.infer<typeof termSchema>

/**
 * How far an equivalence is to be trusted. A: confirmed in a source; A-: the rendering is
 * unsettled; B: general knowledge; C: needs a reviewer who knows the field.
 */
export const CONFIDENCES = ['A', 'A-', 'B', 'C'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** One concept of a termbase, with its terms in every language. */
export const conceptSchema = z
  .strictObject({
    id: conceptIdSchema,
    definition: textSchema,
    domain: lineSchema,
    /** Shown with the term wherever it is found: traps belong here. */
    note: textSchema,
    source: lineSchema,
    /** Null: not said. */
    confidence: z.enum(CONFIDENCES).nullable(),
    terms: z.array(termSchema).min(1).max(200).readonly(),
  })
  .readonly()
export type Concept = z.infer<typeof conceptSchema>

/** One change of the library's termbase; undone by the same with `before` and `after` exchanged. */
export const termEditSchema = z
  .strictObject({ before: conceptSchema.nullable(), after: conceptSchema.nullable() })
  .readonly()
export type TermEdit = z.infer<typeof termEditSchema>

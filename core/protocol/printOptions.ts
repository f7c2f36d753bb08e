import { z } from 'zod'
import { languageTagSchema } from '../interview/languageTag.ts'
import { INTERFACE_LANGUAGES } from './settings.ts'

/** The most languages that stand side by side on a printed page. */
export const PRINT_LANGUAGES_MAX = 3

/** What goes into an export. Tables take `languages` alone; JSON is always whole. */
export const printOptionsSchema = z
  .strictObject({
    /** Empty: every language of the interview (print: the first three). */
    languages: z.array(languageTagSchema).max(6).readonly(),
    /** The statements, their links and coverage, after the testimony. */
    annex: z.boolean(),
    paper: z.enum(['a4', 'us-letter']),
    /** The language of headings and labels on the page. */
    labels: z.enum(INTERFACE_LANGUAGES),
  })
  .readonly()
export type PrintOptions = z.infer<typeof printOptionsSchema>

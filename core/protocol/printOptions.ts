import { z } from 'zod'
import { languageTagSchema } from '../interview/languageTag.ts'
import { INTERFACE_LANGUAGES } from './settings.ts'

/** The most languages that stand side by side on a printed page. */
export const PRINT_LANGUAGES_MAX = 3

/**
 * The copies of a record. working: everything, drafts marked. signature: the record without
 * analysis and working papers. release: redacted, without annex. analysis: the annex alone.
 */
export const COPIES = ['working', 'signature', 'release', 'analysis'] as const
export type Copy = (typeof COPIES)[number]

export const PAPERS = ['a4', 'us-letter'] as const
export const ORIENTATIONS = ['auto', 'portrait', 'landscape'] as const

/**
 * What goes into an export. Tables take `languages` and `copy` alone, JSON `copy`; a copy for
 * release is redacted in every format.
 */
export const printOptionsSchema = z
  .strictObject({
    copy: z.enum(COPIES).default('working'),
    /** Empty: every language of the interview (print: the first three). */
    languages: z.array(languageTagSchema).max(6).readonly(),
    /** Working copy: the statements, their links and coverage, after the testimony. */
    annex: z.boolean(),
    paper: z.enum(PAPERS),
    /** auto: landscape for three languages, else portrait. */
    orientation: z.enum(ORIENTATIONS).default('auto'),
    /** Text at least 1.5 times as large. */
    largePrint: z.boolean().default(false),
    /** archive: PDF/A-3a (ISO 19005-3); accessible: PDF/UA-1 (ISO 14289-1), without attachment. */
    standard: z.enum(['archive', 'accessible']).default('archive'),
    /** True: people who have a pseudonym are printed under it. A copy for release always does. */
    pseudonyms: z.boolean().default(true),
    /** The language of headings and labels on the page. */
    labels: z.enum(INTERFACE_LANGUAGES),
  })
  .readonly()
export type PrintOptions = z.infer<typeof printOptionsSchema>

/** A working copy as it comes without further choices. */
export const DEFAULT_PRINT: PrintOptions = {
  copy: 'working',
  languages: [],
  annex: true,
  paper: 'a4',
  orientation: 'auto',
  largePrint: false,
  standard: 'archive',
  pseudonyms: true,
  labels: 'en',
}

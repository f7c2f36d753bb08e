import { z } from 'zod'
import { assistSettingsSchema, DEFAULT_ASSIST } from '../assist/assistSettings.ts'
import {
  DEFAULT_TRANSLATION,
  translationConfigSchema,
} from '../assist/translation/translationConfig.ts'
import { interviewIdSchema, participantIdSchema } from '../interview/ids.ts'
import { languageTagSchema } from '../interview/languageTag.ts'
import { RENDITION_KINDS } from '../interview/rendition.ts'
import { NOTICE_TEXTS_MAX, noticeTextSchema } from '../record/noticeText.ts'

export const INTERFACE_LANGUAGES = ['en', 'uk', 'ko'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** How one interview is looked at; never part of its journal. */
const interviewViewSchema = z
  .strictObject({
    /** Column order; languages of the interview that are missing follow in the interview's order. */
    order: z.array(languageTagSchema).max(20).readonly(),
    hidden: z.array(languageTagSchema).max(20).readonly(),
    /** The participant who is typing: the author of what is typed here. */
    operator: participantIdSchema.nullable(),
    /** What a newly typed rendition is: rendered live, or translated later. */
    kind: z.enum(RENDITION_KINDS).exclude(['original']),
  })
  .readonly()
export type InterviewView = z.infer<typeof interviewViewSchema>

/** A person's settings, kept in the library. */
export const settingsSchema = z
  .strictObject({
    /** Null: the system's language. */
    language: z.enum(INTERFACE_LANGUAGES).nullable(),
    theme: z.enum(['system', 'light', 'dark']),
    /** Transcript text, in CSS pixels. */
    transcriptSize: z.int().min(13).max(22),
    panel: z.strictObject({ open: z.boolean(), width: z.int().min(240).max(640) }).readonly(),
    /** Key chords by action, where they differ from the defaults; an empty chord: no key. */
    keys: z.record(z.string().max(64), z.string().max(64)).readonly(),
    assist: assistSettingsSchema,
    translation: translationConfigSchema,
    /** The library's own notices; one with the id of a standard text takes its place. */
    notices: z.array(noticeTextSchema).max(NOTICE_TEXTS_MAX).readonly(),
    views: z.record(interviewIdSchema, interviewViewSchema).readonly(),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

/** `views` replaces the views of the interviews it names and leaves the others. */
export const settingsChangesSchema = settingsSchema.unwrap().partial().readonly()
export type SettingsChanges = z.infer<typeof settingsChangesSchema>

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  transcriptSize: 15,
  panel: { open: true, width: 320 },
  keys: {},
  assist: DEFAULT_ASSIST,
  translation: DEFAULT_TRANSLATION,
  notices: [],
  views: {},
}

export const DEFAULT_VIEW: InterviewView = {
  order: [],
  hidden: [],
  operator: null,
  kind: 'interpreted',
}

import { z } from 'zod'
import { commandSchema } from '../interview/command.ts'
import type { InterviewDocument } from '../interview/document.ts'
import type { InterviewEvent } from '../interview/event.ts'
import type { InterviewId, SegmentId } from '../interview/ids.ts'
import { interviewIdSchema, sittingIdSchema } from '../interview/ids.ts'
import { interviewFieldsSchema } from '../interview/interviewFields.ts'
import type { LanguageTag } from '../interview/languageTag.ts'
import { textSchema } from '../interview/text.ts'
import type { CoverageState } from '../report/coverage.ts'
import type { AppError, ReadOnlyReason } from './appError.ts'
import { printOptionsSchema } from './printOptions.ts'
import type { Result } from './result.ts'
import { type Settings, settingsChangesSchema } from './settings.ts'

const none = z.strictObject({})
const ticket = z.string().min(1).max(200)
const interview = interviewIdSchema

/** Names a field whose uncommitted text is kept as a draft, for example `rendition:<segment>:ko`. */
export const draftFieldSchema = z.string().min(1).max(200)

export const EXPORT_FORMATS = ['pdf', 'tsv', 'csv', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/**
 * What the engine can be asked, by method: the one list from which every host, the bridge and
 * the window take their types. Requests are checked against these schemas before they are
 * carried out; every call answers `Result<Responses[method], AppError>` and never throws.
 */
export const requestSchemas = {
  'app.about': none,

  'library.overview': none,
  /** Electron only: asks for a folder and opens it as the library. */
  'library.choose': none,
  /** Takes over the lock named by `nonce` (from LIBRARY_LOCKED) and opens for writing. */
  'library.takeOver': z.strictObject({ nonce: z.string().max(200) }),
  /** Opens without a lock, for viewing only. */
  'library.view': none,
  'library.search': z.strictObject({
    query: z.string().min(1).max(1_000),
    limit: z.int().min(1).max(1_000),
  }),

  'settings.get': none,
  'settings.change': z.strictObject({ changes: settingsChangesSchema }),

  'interview.create': z.strictObject({
    fields: interviewFieldsSchema,
    /** The first sitting, so that a transcript can begin at once. */
    sitting: sittingIdSchema,
  }),
  /** `language`: of titles and labels that the sample brings along. */
  'interview.addSample': none,
  'interview.open': z.strictObject({ interview }),
  'interview.close': z.strictObject({ interview }),
  'interview.execute': z.strictObject({ interview, command: commandSchema }),
  /** Keeps uncommitted text; null removes it. A committed rendition or note removes its own. */
  'interview.saveDraft': z.strictObject({
    interview,
    field: draftFieldSchema,
    text: textSchema.nullable(),
  }),
  'interview.verify': z.strictObject({ interview }),
  'interview.backups': z.strictObject({ interview }),
  /** Puts a backup, or the journal's own good part, in the place of a damaged journal. */
  'interview.restore': z.strictObject({ interview, backup: z.string().min(1).max(200) }),

  /** Electron only: asks for a file. Null: the person changed their mind. */
  'file.choose': none,
  /** Loopback only: hands in the bytes of a file chosen in the page. */
  'file.offer': z.strictObject({ name: z.string().min(1).max(255), base64: z.base64() }),
  /** Electron only: asks where to put an export, and puts it there. */
  'file.keep': z.strictObject({ ticket }),
  /** Loopback only: hands out the bytes of an export. */
  'file.fetch': z.strictObject({ ticket }),

  /** Table (TSV, CSV) into an interview, or a document (JSON) as a new one (`interview` null). */
  'import.start': z.strictObject({ interview: interview.nullable(), ticket }),
  'export.start': z.strictObject({
    interview,
    format: z.enum(EXPORT_FORMATS),
    options: printOptionsSchema,
  }),
  /** Characters that no bundled font can show, before anything is printed. */
  'export.check': z.strictObject({ interview, options: printOptionsSchema }),
  'export.preview': z.strictObject({
    interview,
    options: printOptionsSchema,
    /** From 1. */
    page: z.int().min(1),
  }),
  'job.status': z.strictObject({ job: z.string().max(64) }),
  'job.cancel': z.strictObject({ job: z.string().max(64) }),
} as const

export type Method = keyof typeof requestSchemas
export type Request<M extends Method> = z.input<(typeof requestSchemas)[M]>

export interface Responses {
  'app.about': About
  'library.overview': LibraryOverview
  'library.choose': LibraryOverview | null
  'library.takeOver': LibraryOverview
  'library.view': LibraryOverview
  'library.search': { readonly hits: readonly SearchHit[]; readonly more: boolean }
  'settings.get': Settings
  'settings.change': Settings
  'interview.create': { readonly interview: InterviewId }
  'interview.addSample': { readonly interview: InterviewId }
  'interview.open': OpenedInterview
  'interview.close': null
  'interview.execute': Executed
  'interview.saveDraft': { readonly savedAt: string }
  'interview.verify': Verification
  'interview.backups': readonly Backup[]
  'interview.restore': OpenedInterview
  'file.choose': ChosenFile | null
  'file.offer': ChosenFile
  'file.keep': { readonly name: string } | null
  'file.fetch': { readonly name: string; readonly mediaType: string; readonly base64: string }
  'import.start': { readonly job: string }
  'export.start': { readonly job: string }
  'export.check': { readonly missing: readonly MissingGlyphs[] }
  'export.preview': PreviewPage
  'job.status': JobStatus
  'job.cancel': null
}

/** The one door between a window and the engine. */
export interface HostApi {
  call<M extends Method>(method: M, request: Request<M>): Promise<Result<Responses[M], AppError>>
}

export interface About {
  readonly version: string
  readonly host: HostKind
  readonly platform: string
  /** The system's preferred languages, best first (BCP-47). */
  readonly systemLanguages: readonly string[]
}
export type HostKind = 'electron' | 'loopback' | 'in-process'

export type LibraryOverview =
  | {
      readonly state: 'open'
      /** The folder's name, never its path. */
      readonly name: string
      /** Null: the library can be written. */
      readonly readOnly: ReadOnlyReason | null
      readonly interviews: readonly InterviewSummary[]
    }
  | { readonly state: 'unavailable'; readonly name: string; readonly error: AppError }

export interface InterviewSummary {
  readonly id: InterviewId
  /** Set when the interview could not be read whole; what is known is given all the same. */
  readonly problem: AppError | null
  readonly title: string
  readonly caseNumber: string
  readonly exercise: boolean
  readonly languages: readonly LanguageTag[]
  /** Name, pseudonym or label of each interviewee. */
  readonly interviewees: readonly string[]
  readonly sittings: number
  readonly segments: number
  /** Renditions by status. */
  readonly drafts: number
  readonly finals: number
  /** Statements by coverage state. */
  readonly coverage: Readonly<Record<CoverageState, number>>
  readonly createdAt: string
  readonly savedAt: string
}

export interface OpenedInterview {
  readonly interview: InterviewId
  readonly document: InterviewDocument
  /** Number of the journal's last frame, and its hash (lower-case hex SHA-256). */
  readonly seq: number
  readonly head: string
  readonly savedAt: string
  readonly readOnly: ReadOnlyReason | null
  /** What was found wrong on opening, and what was done about it. */
  readonly notices: readonly OpenNotice[]
  readonly drafts: readonly Draft[]
  readonly history: HistoryState
}

export type OpenNotice =
  | { readonly type: 'torn-tail'; readonly bytes: number; readonly quarantine: string }
  | { readonly type: 'snapshot-discarded' }
  | { readonly type: 'damaged'; readonly error: AppError }
  | { readonly type: 'clock-went-back'; readonly frame: number }

export interface Draft {
  readonly field: string
  readonly text: string
  readonly at: string
}

/** The command that undo or redo would act on next; null: none. */
export interface HistoryState {
  readonly undo: string | null
  readonly redo: string | null
}

export interface Executed {
  /** What happened, in order; empty when the command changed nothing. */
  readonly events: readonly InterviewEvent[]
  readonly seq: number
  readonly head: string
  readonly savedAt: string
  readonly history: HistoryState
}

export interface Verification {
  readonly frames: number
  readonly bytes: number
  readonly head: string
}

export interface Backup {
  readonly id: string
  readonly at: string
  readonly frames: number
  readonly bytes: number
  /** True: the damaged journal's own part up to the first bad frame. */
  readonly goodPrefix: boolean
}

export interface SearchHit {
  readonly interview: InterviewId
  readonly interviewTitle: string
  readonly segment: SegmentId
  /** The segment's place in the interview, from 1. */
  readonly number: number
  readonly language: LanguageTag | null
  readonly text: string
  /** The match in `text`, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

export interface ChosenFile {
  readonly ticket: string
  readonly name: string
  readonly bytes: number
}

export interface MissingGlyphs {
  /** Null: not in a segment (a title, a statement, a name); `place` says where. */
  readonly segment: SegmentId | null
  readonly number: number | null
  readonly place: string
  readonly language: LanguageTag | null
  /** Each as U+XXXX. */
  readonly codePoints: readonly string[]
}

export interface PreviewPage {
  /** The page as a PNG or SVG picture. */
  readonly mediaType: 'image/svg+xml' | 'image/png'
  readonly base64: string
  readonly page: number
  /** Pages of the preview, which may hold only the beginning of a long interview. */
  readonly pages: number
  readonly partial: boolean
}

export type JobStatus =
  | {
      readonly state: 'running'
      readonly phase: JobPhase
      readonly done: number
      /** 0: not known. */
      readonly total: number
    }
  | { readonly state: 'done'; readonly outcome: JobOutcome }
  | { readonly state: 'failed'; readonly error: AppError }

export type JobPhase = 'reading' | 'checking' | 'writing' | 'typesetting'

export type JobOutcome =
  | {
      readonly type: 'exported'
      readonly ticket: string
      readonly name: string
      readonly bytes: number
      readonly missing: readonly MissingGlyphs[]
    }
  | { readonly type: 'imported'; readonly interview: InterviewId; readonly segments: number }

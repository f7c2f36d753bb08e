import { z } from 'zod'
import type { ConcordanceHit } from '../assist/memory/memoryMatch.ts'
import { type NameEntry, nameEditSchema } from '../assist/names/nameEntry.ts'
import type {
  AssistStatus,
  DuplicateConcept,
  InterviewFindings,
  RowAssistance,
} from '../assist/rowAssistance.ts'
import { type Concept, conceptSchema, termEditSchema } from '../assist/terms/concept.ts'
import {
  translationConfigSchema,
  translationKeySchema,
} from '../assist/translation/translationConfig.ts'
import { termTableMappingSchema } from '../exchange/termTableMapping.ts'
import type { TermTablePreview } from '../exchange/termTablePreview.ts'
import { tmxMappingSchema } from '../exchange/tmxMapping.ts'
import type { TmxPreview } from '../exchange/tmxPreview.ts'
import { commandSchema } from '../interview/command.ts'
import type { InterviewDocument } from '../interview/document.ts'
import type { RecordEntry } from '../interview/entries/recordEntry.ts'
import type { InterviewEvent } from '../interview/event.ts'
import type { InterviewId, SegmentId } from '../interview/ids.ts'
import {
  interviewIdSchema,
  type MemoryId,
  memoryIdSchema,
  segmentIdSchema,
  sittingIdSchema,
  type TermbaseId,
  termbaseIdSchema,
} from '../interview/ids.ts'
import { interviewFieldsSchema } from '../interview/interviewFields.ts'
import { type LanguageTag, languageTagSchema } from '../interview/languageTag.ts'
import type { Participant } from '../interview/participant.ts'
import { lineSchema, TEXT_MAX, textSchema } from '../interview/text.ts'
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

const languages = z.array(languageTagSchema).min(1).max(20).readonly()
const concordance = { query: lineSchema.min(1), language: languageTagSchema.nullable() }

export const TERM_FORMATS = ['tbx-v3', 'tbx-v2', 'tsv', 'csv'] as const
export type TermFormat = (typeof TERM_FORMATS)[number]

export const EXPORT_FORMATS = ['pdf', 'docx', 'tsv', 'csv', 'json'] as const
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
  'file.offer': z.strictObject({
    name: z.string().min(1).max(255),
    base64: z.base64(),
    /** Of a large file's parts before this one, which is put after them. */
    ticket: ticket.optional(),
  }),
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
  /** What the record of the interview saved last before this one says, to be offered here. */
  'record.previous': z.strictObject({ interview }),
  /** What may help with a row; `texts` are those in its fields, committed or not, by language. */
  'assist.row': z.strictObject({
    interview,
    segment: segmentIdSchema,
    texts: z.record(languageTagSchema, z.string().max(2 * TEXT_MAX)).readonly(),
  }),
  'assist.findings': z.strictObject({ interview }),
  'assist.status': none,
  /** Where a text occurs in the memory; `language` null: in any. */
  'assist.concordance': z.strictObject({ ...concordance, limit: z.int().min(1).max(1_000) }),
  'assist.exportConcordance': z.strictObject({
    ...concordance,
    format: z.enum(['tsv', 'csv']),
    languages,
  }),

  'memory.list': none,
  'memory.change': z.strictObject({
    memory: memoryIdSchema,
    changes: z
      .strictObject({
        name: lineSchema.min(1),
        penalty: z.int().min(0).max(50),
        enabled: z.boolean(),
      })
      .partial()
      .readonly(),
  }),
  'memory.remove': z.strictObject({ memory: memoryIdSchema }),
  'memory.inspect': z.strictObject({ ticket }),
  'memory.import': z.strictObject({
    ticket,
    name: lineSchema.min(1),
    penalty: z.int().min(0).max(50),
    mapping: tmxMappingSchema,
  }),
  /** Final renditions of an interview, or of the library (null), as TMX. */
  /** `pseudonyms`: who has one goes by it. */
  'memory.export': z.strictObject({
    interview: interview.nullable(),
    languages,
    pseudonyms: z.boolean().default(true),
  }),

  /** The library's own termbase whole, and what other termbases there are. */
  'terms.list': none,
  /** The concepts of a read-only termbase. */
  'terms.read': z.strictObject({ termbase: termbaseIdSchema }),
  /** Changes the library's own termbase, all or nothing; refused where `before` does not stand. */
  'terms.apply': z.strictObject({ edits: z.array(termEditSchema).min(1).max(10_000).readonly() }),
  'terms.duplicates': z.strictObject({ concept: conceptSchema }),
  'terms.changeBase': z.strictObject({
    termbase: termbaseIdSchema,
    changes: z
      .strictObject({ name: lineSchema.min(1), enabled: z.boolean() })
      .partial()
      .readonly(),
  }),
  'terms.removeBase': z.strictObject({ termbase: termbaseIdSchema }),
  'terms.inspect': z.strictObject({ ticket }),
  'terms.import': z.strictObject({
    ticket,
    /** Null for TBX. */
    mapping: termTableMappingSchema.nullable(),
    /** own: into the library's termbase; base: as a read-only one of that name. */
    into: z.enum(['own', 'base']),
    name: lineSchema.min(1),
    /** own: what happens to concepts that are there already. */
    duplicates: z.enum(['skip', 'add']),
  }),
  'terms.export': z.strictObject({ termbase: termbaseIdSchema, format: z.enum(TERM_FORMATS) }),

  /** The library's ledger of names. */
  'names.list': none,
  'names.apply': z.strictObject({ edits: z.array(nameEditSchema).min(1).max(10_000).readonly() }),

  'dictionaries.list': none,
  /** Keeps a Hunspell dictionary, given as its two files, in the library. */
  'dictionaries.add': z.strictObject({ language: languageTagSchema, affix: ticket, words: ticket }),
  'dictionaries.remove': z.strictObject({ dictionary: z.string().min(1).max(200) }),

  /** Asks the server of a configuration, used or not, for a trial sentence. */
  'translation.test': z.strictObject({ config: translationConfigSchema }),
  /** Keeps the key where the host keeps secrets; null: removes it. */
  'translation.setKey': z.strictObject({ key: translationKeySchema.nullable() }),
  'translation.status': none,
  /** Asks for renditions of rows: a job. Nothing of it is written into the interview. */
  'translation.propose': z.strictObject({
    interview,
    segments: z.array(segmentIdSchema).min(1).max(10_000).readonly(),
    targets: languages,
    /** Uncommitted texts of the first segment, by language. */
    texts: z.record(languageTagSchema, z.string().max(2 * TEXT_MAX)).readonly(),
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
  'record.previous': PreviousRecord | null
  'assist.row': RowAssistance
  'assist.findings': InterviewFindings
  'assist.status': AssistStatus
  'assist.concordance': { readonly hits: readonly ConcordanceHit[]; readonly more: boolean }
  'assist.exportConcordance': { readonly job: string }
  'memory.list': MemoryList
  'memory.change': MemoryList
  'memory.remove': MemoryList
  'memory.inspect': TmxPreview
  'memory.import': { readonly job: string }
  'memory.export': { readonly job: string }
  'terms.list': TermbaseList
  'terms.read': { readonly concepts: readonly Concept[] }
  'terms.apply': { readonly savedAt: string }
  'terms.duplicates': readonly DuplicateConcept[]
  'terms.changeBase': TermbaseList
  'terms.removeBase': TermbaseList
  'terms.inspect': TermFilePreview
  'terms.import': { readonly job: string }
  'terms.export': { readonly job: string }
  'names.list': { readonly names: readonly NameEntry[] }
  'names.apply': { readonly savedAt: string }
  'dictionaries.list': readonly DictionaryInfo[]
  'dictionaries.add': readonly DictionaryInfo[]
  'dictionaries.remove': readonly DictionaryInfo[]
  'translation.test': { readonly reply: string; readonly milliseconds: number }
  'translation.setKey': TranslationStatus
  'translation.status': TranslationStatus
  'translation.propose': { readonly job: string }
  'job.status': JobStatus
  'job.cancel': null
}

/** The one door between a window and the engine. */
export interface HostApi {
  call<M extends Method>(method: M, request: Request<M>): Promise<Result<Responses[M], AppError>>
}

/** The record of another interview, as a source of defaults. */
export interface PreviousRecord {
  readonly title: string
  readonly participants: readonly Participant[]
  readonly entries: readonly RecordEntry[]
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
  /** When the record was closed; null: it is open, or was continued since. */
  readonly closedAt: string | null
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

export type JobPhase = 'reading' | 'checking' | 'writing' | 'typesetting' | 'translating'

export type JobOutcome =
  | {
      readonly type: 'exported'
      readonly ticket: string
      readonly name: string
      readonly bytes: number
      readonly missing: readonly MissingGlyphs[]
    }
  | { readonly type: 'imported'; readonly interview: InterviewId; readonly segments: number }
  | {
      readonly type: 'memory-imported'
      readonly memory: MemoryId
      readonly units: number
      /** Units without a text in two of the wished languages. */
      readonly skipped: number
    }
  | {
      readonly type: 'terms-imported'
      readonly termbase: TermbaseId
      readonly concepts: number
      /** Concepts that were there already and were left out. */
      readonly skipped: number
    }
  | {
      readonly type: 'translated'
      readonly proposals: readonly MachineProposal[]
      /** Rows for which there was no usable answer. */
      readonly failures: readonly { readonly segment: SegmentId; readonly error: AppError }[]
    }

/** A rendition that a machine proposes; no text until somebody accepts it. */
export interface MachineProposal {
  readonly segment: SegmentId
  readonly language: LanguageTag
  /** The source text that it renders, as it was sent. */
  readonly source: string
  readonly text: string
  /** Names server and model, for a rendition's origin. */
  readonly engine: string
}

export interface MemoryList {
  /** Units learnt from the library's interviews. */
  readonly learnt: number
  readonly imported: readonly MemoryInfo[]
}

/** An imported translation memory. */
export interface MemoryInfo {
  readonly id: MemoryId
  readonly name: string
  /** Points taken off the score of its matches. */
  readonly penalty: number
  readonly enabled: boolean
  readonly units: number
  /** Texts by language. */
  readonly languages: Readonly<Record<LanguageTag, number>>
  readonly importedAt: string
  readonly bytes: number
  /** Set when the memory is damaged and therefore not used. */
  readonly problem: AppError | null
}

export interface TermbaseList {
  /** The library's own. */
  readonly own: TermbaseId
  readonly concepts: readonly Concept[]
  readonly others: readonly TermbaseInfo[]
}

/** A termbase that cannot be written. */
export interface TermbaseInfo {
  readonly id: TermbaseId
  readonly name: string
  readonly enabled: boolean
  /** True: it comes with the program, and cannot be removed. */
  readonly builtIn: boolean
  readonly concepts: number
  /** Set when the termbase is damaged and therefore not used. */
  readonly problem: AppError | null
}

export type TermFilePreview =
  | {
      readonly type: 'tbx'
      readonly concepts: number
      readonly languages: Readonly<Record<LanguageTag, number>>
      /** What the termbase has no place for, by name, with how often it stands there. */
      readonly ignored: Readonly<Record<string, number>>
      readonly duplicates: number
    }
  | { readonly type: 'table'; readonly preview: TermTablePreview }

/** A Hunspell dictionary that can be used. */
export interface DictionaryInfo {
  readonly id: string
  readonly language: LanguageTag
  readonly name: string
  /** system: of the operating system or another program; library: kept in the library. */
  readonly place: 'system' | 'library'
}

export interface TranslationStatus {
  /** True: a server is configured and switched on. */
  readonly on: boolean
  /** Where text goes; empty: nowhere. */
  readonly host: string
  readonly loopback: boolean
  readonly hasKey: boolean
  /** How the key is kept: by the system, or only until the program ends. */
  readonly keyKept: 'system' | 'until-end'
}

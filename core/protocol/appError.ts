/**
 * Every way in which a job can fail, with the facts that a person needs to know what and where.
 * The interface turns a code into sentences in the user's language (`errors.<code>`); no code
 * carries a sentence of its own. `savedAt` is the time of the last durable write.
 */
export type AppError =
  // What the interview does not allow
  | { readonly code: 'INVALID_REQUEST'; readonly path: string; readonly detail: string }
  | { readonly code: 'UNKNOWN_INTERVIEW'; readonly interview: string }
  | { readonly code: 'UNKNOWN_ENTITY'; readonly kind: EntityKind; readonly id: string }
  | { readonly code: 'ID_TAKEN'; readonly kind: EntityKind; readonly id: string }
  | { readonly code: 'FIELD_EMPTY'; readonly field: string }
  | { readonly code: 'TEXT_TOO_LONG'; readonly length: number; readonly limit: number }
  | { readonly code: 'LANGUAGE_TAG_INVALID'; readonly tag: string }
  | {
      readonly code: 'LANGUAGE_COUNT'
      readonly count: number
      readonly min: number
      readonly max: number
    }
  | { readonly code: 'LANGUAGE_DUPLICATE'; readonly language: string }
  | { readonly code: 'LANGUAGE_IN_USE'; readonly language: string; readonly segments: number }
  | { readonly code: 'LANGUAGE_NOT_IN_INTERVIEW'; readonly language: string }
  | { readonly code: 'LABEL_TAKEN'; readonly label: string }
  | {
      readonly code: 'IN_USE'
      readonly kind: EntityKind
      readonly id: string
      readonly uses: number
    }
  | { readonly code: 'TIME_RANGE_REVERSED'; readonly start: string; readonly end: string }
  | { readonly code: 'TIME_ZONE_UNKNOWN'; readonly timeZone: string }
  | { readonly code: 'RANGE_OUTSIDE_TEXT'; readonly start: number; readonly end: number }
  | { readonly code: 'SPLIT_LEAVES_EMPTY_ROW' }
  | { readonly code: 'MERGE_NOTHING_FOLLOWS' }
  | { readonly code: 'MERGE_DIFFERENT_SOURCES'; readonly first: string; readonly second: string }
  | { readonly code: 'MERGE_DIFFERENT_SPEAKERS' }
  | { readonly code: 'MERGE_DIFFERENT_ADDRESSEES' }
  | { readonly code: 'MERGE_DIFFERENT_MODES' }
  | { readonly code: 'MERGE_DIFFERENT_SITTINGS' }
  | { readonly code: 'MERGE_CONFLICTING_LINKS'; readonly label: string }
  | { readonly code: 'MOVE_ONTO_ITSELF' }
  | { readonly code: 'LINK_EXISTS'; readonly label: string }
  | { readonly code: 'LINK_COUNT'; readonly max: number }
  | { readonly code: 'ACCEPTANCE_COUNT'; readonly max: number }
  // What a record does not allow
  | { readonly code: 'RECORD_CLOSED'; readonly what: ClosedThing; readonly closedAt: string }
  | { readonly code: 'NOTHING_TO_CLOSE' }
  | { readonly code: 'ENTRY_EXISTS'; readonly kind: string }
  | { readonly code: 'ENTRY_KIND'; readonly expected: string; readonly found: string }
  | { readonly code: 'RENDITION_MISSING'; readonly language: string }
  | { readonly code: 'ERRATUM_CHANGES_NOTHING' }
  | { readonly code: 'REDACTION_COUNT'; readonly max: number }
  | { readonly code: 'INTERVIEW_NOT_EMPTY'; readonly segments: number }
  | { readonly code: 'DOCUMENT_INCONSISTENT'; readonly detail: string }
  | { readonly code: 'NOTHING_TO_UNDO' }
  | { readonly code: 'NOTHING_TO_REDO' }
  // What the disk does not allow
  | { readonly code: 'DISK_FULL'; readonly savedAt: string | null }
  | { readonly code: 'WRITE_FAILED'; readonly cause: string; readonly savedAt: string | null }
  | { readonly code: 'READ_FAILED'; readonly cause: string }
  | { readonly code: 'READ_ONLY'; readonly reason: ReadOnlyReason }
  | { readonly code: 'CHANGED_ON_DISK'; readonly interview: string }
  | {
      readonly code: 'JOURNAL_DAMAGED'
      readonly interview: string
      /** Number of the first bad frame, from 1. */
      readonly frame: number
      /** Its offset in bytes. */
      readonly offset: number
      readonly reason: FrameFault
    }
  | {
      readonly code: 'SCHEMA_TOO_NEW'
      readonly found: number
      readonly supported: number
    }
  | {
      readonly code: 'LIBRARY_LOCKED'
      readonly host: string
      readonly pid: number
      readonly sameHost: boolean
      readonly since: string
      /** Names this lock when it is taken over. */
      readonly nonce: string
    }
  | { readonly code: 'LIBRARY_NOT_FOUND'; readonly library: string }
  | { readonly code: 'LIBRARY_DAMAGED'; readonly file: string }
  | { readonly code: 'BACKUP_UNKNOWN'; readonly backup: string }
  // What a file to import gets wrong; `line` and `column` count from 1
  | { readonly code: 'FILE_TYPE_UNKNOWN'; readonly name: string }
  | { readonly code: 'FILE_TOO_LARGE'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'FILE_NOT_UTF8'; readonly line: number; readonly column: number }
  | ImportError
  // What a host does not allow
  | { readonly code: 'UNKNOWN_METHOD'; readonly method: string }
  | { readonly code: 'UNAUTHORISED' }
  | { readonly code: 'BODY_TOO_LARGE'; readonly limit: number }
  | { readonly code: 'HOST_UNREACHABLE' }
  | { readonly code: 'NOT_SUPPORTED_HERE'; readonly method: string }
  | { readonly code: 'TICKET_UNKNOWN' }
  | { readonly code: 'JOB_UNKNOWN'; readonly job: string }
  | { readonly code: 'CANCELLED' }
  // What cannot be printed
  | { readonly code: 'PRINT_LANGUAGES'; readonly count: number; readonly max: number }
  | { readonly code: 'PRINT_FAILED'; readonly detail: string }
  // What the assistance cannot do
  | { readonly code: 'ASSIST_UNAVAILABLE'; readonly detail: string }
  | {
      readonly code: 'ENTRY_CHANGED'
      readonly kind: 'concept' | 'name'
      readonly id: string
    }
  | { readonly code: 'UNKNOWN_RESOURCE'; readonly kind: ResourceKind; readonly id: string }
  // What a translation server does not give; `host` is the one that was asked
  | { readonly code: 'TRANSLATION_OFF' }
  | { readonly code: 'TRANSLATION_ADDRESS'; readonly address: string }
  | { readonly code: 'TRANSLATION_NOT_CONFIRMED'; readonly host: string }
  | { readonly code: 'TRANSLATION_UNREACHABLE'; readonly host: string; readonly cause: string }
  | { readonly code: 'TRANSLATION_TIMED_OUT'; readonly host: string; readonly seconds: number }
  | {
      readonly code: 'TRANSLATION_REFUSED'
      readonly host: string
      /** The status of HTTP (RFC 9110, 15). */
      readonly status: number
      /** What the server said of it. */
      readonly detail: string
    }
  | {
      readonly code: 'TRANSLATION_MALFORMED'
      readonly host: string
      readonly reason: TranslationFault
    }
  // What a spelling dictionary gets wrong; `file` is its name, not its path
  | {
      readonly code: 'DICTIONARY_DAMAGED'
      readonly file: string
      readonly reason: DictionaryFault
    }

/** A fault in a table to import, with the place where it stands. `file` is its name, not its path. */
export type ImportError =
  | ImportFault<'IMPORT_EMPTY', object>
  | ImportFault<'IMPORT_UNKNOWN_COLUMN', { readonly value: string }>
  | ImportFault<'IMPORT_DUPLICATE_COLUMN', { readonly value: string }>
  | ImportFault<'IMPORT_UNKNOWN_LANGUAGE', { readonly value: string }>
  | ImportFault<'IMPORT_UNKNOWN_STATEMENT', { readonly value: string }>
  | ImportFault<'IMPORT_UNKNOWN_STANCE', { readonly value: string }>
  | ImportFault<'IMPORT_DUPLICATE_LINK', { readonly value: string }>
  | ImportFault<'IMPORT_BAD_LINK', { readonly value: string }>
  | ImportFault<'IMPORT_BAD_TIME', { readonly value: string }>
  | ImportFault<'IMPORT_BAD_VALUE', { readonly value: string; readonly header: string }>
  | ImportFault<'IMPORT_TIME_REVERSED', { readonly start: string; readonly end: string }>
  | ImportFault<'IMPORT_RAGGED_ROW', { readonly found: number; readonly expected: number }>
  | ImportFault<'IMPORT_BAD_QUOTE', object>
  | ImportFault<'IMPORT_TEXT_TOO_LONG', { readonly length: number; readonly limit: number }>
  | ImportFault<'IMPORT_NOT_JSON', { readonly detail: string }>
  | ImportFault<'IMPORT_BAD_DOCUMENT', { readonly path: string; readonly detail: string }>
  | ImportFault<'IMPORT_TOO_MANY', { readonly limit: number }>
  | ImportFault<'IMPORT_NO_LANGUAGES', { readonly found: string }>
  | ImportFault<'XML_BROKEN', { readonly reason: XmlFault }>
  | ImportFault<'XML_DOCTYPE', object>
  | ImportFault<'XML_ENCODING', { readonly declared: string; readonly found: string }>
  | ImportFault<'XML_WRONG_ROOT', { readonly found: string; readonly expected: string }>
  | ImportFault<'XML_WRONG_VERSION', { readonly found: string; readonly expected: string }>
  | ImportFault<'XML_ELEMENT_MISSING', { readonly element: string; readonly inside: string }>
  | ImportFault<'XML_ELEMENT_MISPLACED', { readonly element: string; readonly inside: string }>
  | ImportFault<'XML_ATTRIBUTE_MISSING', { readonly attribute: string; readonly element: string }>

type ImportFault<Code extends string, Facts> = {
  readonly code: Code
  readonly file: string
  readonly line: number
  readonly column: number
} & Facts

export type EntityKind =
  | 'participant'
  | 'sitting'
  | 'segment'
  | 'report'
  | 'statement'
  | 'link'
  | 'name'
  | 'finding'
  | 'entry'
  | 'closing'
  | 'redaction'

/** What the library keeps for assistance beside its interviews. */
export type ResourceKind = 'memory' | 'termbase' | 'dictionary'

/** What of a closed record somebody tried to change. */
export type ClosedThing = 'interview' | 'participant' | 'sitting' | 'segment' | 'entry' | 'order'

/** Why nothing can be written. */
export type ReadOnlyReason =
  | 'folder'
  | 'locked'
  | 'damaged'
  | 'write-failed'
  | 'schema'
  | 'changed-on-disk'

/** Why a frame of a journal does not hold. */
export type FrameFault =
  | 'torn'
  | 'length'
  | 'checksum'
  | 'terminator'
  | 'json'
  | 'shape'
  | 'sequence'
  | 'chain'
  | 'does-not-apply'

/** Why an answer of a translation server is no rendition. */
export type TranslationFault =
  | 'not-json'
  | 'shape'
  | 'too-large'
  | 'cut-off'
  | 'empty'
  | 'too-long'
  | 'not-a-translation'

/** Why a spelling dictionary (a pair of .aff and .dic) cannot be used. */
export type DictionaryFault =
  | 'no-pair'
  | 'too-large'
  | 'encoding'
  | 'not-text'
  | 'no-affixes'
  | 'no-words'
  | 'refused'

/** Why a text is not XML that can be read. */
export type XmlFault =
  | 'syntax'
  | 'truncated'
  | 'tag'
  | 'attribute'
  | 'entity'
  | 'character'
  | 'declaration'
  | 'text-outside'
  | 'too-deep'
  | 'too-long'

export type AppErrorCode = AppError['code']

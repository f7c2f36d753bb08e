import { readFileSync } from 'node:fs'
import i18next, { type i18n } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type {
  AppError,
  AppErrorCode,
  DictionaryFault,
  EntityKind,
  FrameFault,
  ReadOnlyReason,
  ResourceKind,
  TranslationFault,
  XmlFault,
} from '#core/protocol/appError.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#core/protocol/settings.ts'

const place = { file: 'a.tsv', line: 12, column: 3 }

/** One of every error: a code that is missing here does not compile. */
const ERRORS: { readonly [Code in AppErrorCode]: Omit<Extract<AppError, { code: Code }>, 'code'> } =
  {
    INVALID_REQUEST: { path: 'fact-1', detail: 'fact-2' },
    UNKNOWN_INTERVIEW: { interview: 'fact-1' },
    UNKNOWN_ENTITY: { kind: 'sitting', id: 'fact-1' },
    ID_TAKEN: { kind: 'sitting', id: 'fact-1' },
    FIELD_EMPTY: { field: 'title' },
    TEXT_TOO_LONG: { length: 8_001, limit: 8_002 },
    LANGUAGE_TAG_INVALID: { tag: 'fact-1' },
    LANGUAGE_COUNT: { count: 8, min: 1, max: 6 },
    LANGUAGE_DUPLICATE: { language: 'fact-1' },
    LANGUAGE_IN_USE: { language: 'fact-1', segments: 8_001 },
    LANGUAGE_NOT_IN_INTERVIEW: { language: 'fact-1' },
    LABEL_TAKEN: { label: 'fact-1' },
    IN_USE: { kind: 'report', id: 'unsaid', uses: 8_001 },
    TIME_RANGE_REVERSED: { start: 'fact-1', end: 'fact-2' },
    TIME_ZONE_UNKNOWN: { timeZone: 'fact-1' },
    RANGE_OUTSIDE_TEXT: { start: 8, end: 9 },
    SPLIT_LEAVES_EMPTY_ROW: {},
    MERGE_NOTHING_FOLLOWS: {},
    MERGE_DIFFERENT_SOURCES: { first: 'fact-1', second: 'fact-2' },
    MERGE_DIFFERENT_SPEAKERS: {},
    MERGE_DIFFERENT_ADDRESSEES: {},
    MERGE_DIFFERENT_MODES: {},
    MERGE_DIFFERENT_SITTINGS: {},
    MERGE_CONFLICTING_LINKS: { label: 'fact-1' },
    MOVE_ONTO_ITSELF: {},
    LINK_EXISTS: { label: 'fact-1' },
    LINK_COUNT: { max: 8 },
    ACCEPTANCE_COUNT: { max: 8 },
    RECORD_CLOSED: { what: 'segment', closedAt: '2025-01-13T12:03:22.000Z' },
    NOTHING_TO_CLOSE: {},
    ENTRY_EXISTS: { kind: 'header' },
    ENTRY_KIND: { expected: 'notice', found: 'remark' },
    RENDITION_MISSING: { language: 'fact-1' },
    ERRATUM_CHANGES_NOTHING: {},
    REDACTION_COUNT: { max: 8 },
    INTERVIEW_NOT_EMPTY: { segments: 7 },
    DOCUMENT_INCONSISTENT: { detail: 'fact-1' },
    NOTHING_TO_UNDO: {},
    NOTHING_TO_REDO: {},
    DISK_FULL: { savedAt: null },
    WRITE_FAILED: { cause: 'fact-1', savedAt: null },
    READ_FAILED: { cause: 'fact-1' },
    READ_ONLY: { reason: 'write-failed' },
    CHANGED_ON_DISK: { interview: 'fact-1' },
    JOURNAL_DAMAGED: { interview: 'fact-1', frame: 8, offset: 9, reason: 'does-not-apply' },
    SCHEMA_TOO_NEW: { found: 9, supported: 8 },
    LIBRARY_LOCKED: { host: 'fact-1', pid: 81, sameHost: true, since: 'unsaid', nonce: 'unsaid' },
    LIBRARY_NOT_FOUND: { library: 'fact-1' },
    LIBRARY_DAMAGED: { file: 'fact-1' },
    BACKUP_UNKNOWN: { backup: 'fact-1' },
    FILE_TYPE_UNKNOWN: { name: 'fact-1' },
    FILE_TOO_LARGE: { bytes: 8_001, limit: 8_002 },
    FILE_NOT_UTF8: { line: 8, column: 9 },
    IMPORT_EMPTY: { ...place, column: 1 },
    IMPORT_UNKNOWN_COLUMN: { ...place, value: 'fact-1' },
    IMPORT_DUPLICATE_COLUMN: { ...place, value: 'fact-1' },
    IMPORT_UNKNOWN_LANGUAGE: { ...place, value: 'fact-1' },
    IMPORT_UNKNOWN_STATEMENT: { ...place, value: 'fact-1' },
    IMPORT_UNKNOWN_STANCE: { ...place, value: 'fact-1' },
    IMPORT_DUPLICATE_LINK: { ...place, value: 'fact-1' },
    IMPORT_BAD_LINK: { ...place, value: 'fact-1' },
    IMPORT_BAD_TIME: { ...place, value: 'fact-1' },
    IMPORT_BAD_VALUE: { ...place, value: 'fact-1', header: 'fact-2' },
    IMPORT_TIME_REVERSED: { ...place, start: 'fact-1', end: 'fact-2' },
    IMPORT_RAGGED_ROW: { ...place, found: 8, expected: 9 },
    IMPORT_BAD_QUOTE: place,
    IMPORT_TEXT_TOO_LONG: { ...place, length: 8_001, limit: 8_002 },
    IMPORT_NOT_JSON: { ...place, detail: 'fact-1' },
    IMPORT_BAD_DOCUMENT: { ...place, path: 'fact-1', detail: 'fact-2' },
    IMPORT_TOO_MANY: { ...place, limit: 8_001 },
    IMPORT_NO_LANGUAGES: { ...place, found: 'fact-1' },
    XML_BROKEN: { ...place, reason: 'truncated' },
    XML_DOCTYPE: place,
    XML_ENCODING: { ...place, declared: 'fact-1', found: 'fact-2' },
    XML_WRONG_ROOT: { ...place, found: 'fact-1', expected: 'fact-2' },
    XML_WRONG_VERSION: { ...place, found: 'fact-1', expected: 'fact-2' },
    XML_ELEMENT_MISSING: { ...place, element: 'fact-1', inside: 'fact-2' },
    XML_ELEMENT_MISPLACED: { ...place, element: 'fact-1', inside: 'fact-2' },
    XML_ATTRIBUTE_MISSING: { ...place, attribute: 'fact-1', element: 'fact-2' },
    UNKNOWN_METHOD: { method: 'fact-1' },
    UNAUTHORISED: {},
    BODY_TOO_LARGE: { limit: 8_001 },
    HOST_UNREACHABLE: {},
    NOT_SUPPORTED_HERE: { method: 'fact-1' },
    TICKET_UNKNOWN: {},
    JOB_UNKNOWN: { job: 'fact-1' },
    CANCELLED: {},
    PRINT_LANGUAGES: { count: 8, max: 3 },
    PRINT_FAILED: { detail: 'fact-1' },
    ASSIST_UNAVAILABLE: { detail: 'fact-1' },
    ENTRY_CHANGED: { kind: 'concept', id: 'fact-1' },
    UNKNOWN_RESOURCE: { kind: 'memory', id: 'fact-1' },
    TRANSLATION_OFF: {},
    TRANSLATION_ADDRESS: { address: 'fact-1' },
    TRANSLATION_NOT_CONFIRMED: { host: 'fact-1' },
    TRANSLATION_UNREACHABLE: { host: 'fact-1', cause: 'fact-2' },
    TRANSLATION_TIMED_OUT: { host: 'fact-1', seconds: 8 },
    TRANSLATION_REFUSED: { host: 'fact-1', status: 9, detail: 'fact-2' },
    TRANSLATION_MALFORMED: { host: 'fact-1', reason: 'cut-off' },
    DICTIONARY_DAMAGED: { file: 'fact-1', reason: 'no-words' },
  }

const WORDS: {
  readonly reason: Record<ReadOnlyReason, true>
  readonly entity: Record<EntityKind, true>
  readonly entry: Record<'concept' | 'name', true>
  readonly resource: Record<ResourceKind, true>
  readonly fault: Record<FrameFault, true>
  readonly xml: Record<XmlFault, true>
  readonly translation: Record<TranslationFault, true>
  readonly dictionary: Record<DictionaryFault, true>
} = {
  translation: {
    'not-json': true,
    shape: true,
    'too-large': true,
    'cut-off': true,
    empty: true,
    'too-long': true,
    'not-a-translation': true,
  },
  dictionary: {
    'no-pair': true,
    'too-large': true,
    encoding: true,
    'not-text': true,
    'no-affixes': true,
    'no-words': true,
    refused: true,
  },
  reason: {
    folder: true,
    locked: true,
    damaged: true,
    'write-failed': true,
    schema: true,
    'changed-on-disk': true,
  },
  entry: { concept: true, name: true },
  resource: { memory: true, termbase: true, dictionary: true },
  entity: {
    participant: true,
    sitting: true,
    segment: true,
    report: true,
    statement: true,
    link: true,
    name: true,
    finding: true,
    entry: true,
    closing: true,
    redaction: true,
  },
  fault: {
    torn: true,
    length: true,
    checksum: true,
    terminator: true,
    json: true,
    shape: true,
    sequence: true,
    chain: true,
    'does-not-apply': true,
  },
  xml: {
    syntax: true,
    truncated: true,
    tag: true,
    attribute: true,
    entity: true,
    character: true,
    declaration: true,
    'text-outside': true,
    'too-deep': true,
    'too-long': true,
  },
}

const read = (language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`resources/locales/${language}/errors.json`, 'utf8'))

const translators = new Map<InterfaceLanguage, i18n>()
beforeAll(async () => {
  for (const lng of INTERFACE_LANGUAGES) {
    const translator = i18next.createInstance()
    const resources = { [lng]: { errors: read(lng) } }
    await translator.init({ lng, resources, ns: ['errors'], interpolation: { escapeValue: false } })
    translators.set(lng, translator)
  }
})

const say = (language: InterfaceLanguage, key: string, facts: object = {}): string =>
  String(translators.get(language)?.t(`errors:${key}` as never, facts as never))

describe.each(INTERFACE_LANGUAGES)('an error in %s', (language) => {
  it.each(Object.entries(ERRORS))('is a sentence with the facts: %s', (code, facts) => {
    const sentence = say(language, code, facts)
    expect(sentence).not.toContain(code)
    expect(sentence).not.toMatch(/\{\{|\}\}|\$t\(|undefined|\bnull\b|errors:|!/)
    const said = Object.values(facts).filter(
      (fact) => (typeof fact === 'string' && fact.startsWith('fact-')) || fact === 8 || fact === 9,
    )
    for (const fact of said) expect(sentence).toContain(String(fact))
    if (JSON.stringify(facts).includes('8001')) expect(sentence).toMatch(/8[,\s]?001/)
    if ('line' in facts && 'file' in facts) expect(sentence).toMatch(/a\.tsv.*12/)
  })

  it('has a word for every reason, kind and fault, and no other', () => {
    for (const [group, words] of Object.entries(WORDS)) {
      expect(Object.keys(read(language)[group] as object).sort()).toEqual(Object.keys(words).sort())
    }
  })

  it('is said for no code that does not exist', () => {
    const codes = Object.keys(read(language)).filter((key) => /^[A-Z]/.test(key))
    expect(codes.sort()).toEqual(Object.keys(ERRORS).sort())
  })

  it('quotes what a file says without taking it for a text of its own', () => {
    const value = '$t(errors:reason.folder) {{file}} <b>&'
    expect(say(language, 'IMPORT_UNKNOWN_COLUMN', { ...place, value })).toContain(value)
  })
})

it('counts in Ukrainian as Ukrainian counts', () => {
  const counted = [1, 3, 5, 21].map((segments) => say('uk', 'LANGUAGE_IN_USE', { segments }))
  expect(counted.map((sentence) => /\d+ (\p{L}+)/u.exec(sentence)?.[1])).toEqual([
    'сегмент',
    'сегменти',
    'сегментів',
    'сегмент',
  ])
})

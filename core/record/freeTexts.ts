/** Values that name an entity. */
const ID_KEYS: ReadonlySet<string> = new Set([
  'id',
  'participant',
  'participants',
  'present',
  'sitting',
  'sittings',
  'segment',
  'entries',
  'first',
  'last',
  'lastSegment',
  'speaker',
  'addressee',
  'author',
  'by',
  'agreedBy',
  'proposer',
  'remark',
  'readBack',
  'reader',
  'givenBy',
  'givenTo',
  'statement',
  'report',
  'group',
])

/** Values that the program made or that stand for a choice; no person wrote them. */
const FIXED_KEYS: ReadonlySet<string> = new Set([
  'order',
  'kind',
  'type',
  'mode',
  'direction',
  'way',
  'oath',
  'conflict',
  'verbatim',
  'recording',
  'reply',
  'outcome',
  'state',
  'stance',
  'check',
  'key',
  'system',
  'missing',
  'timeZone',
  'languages',
  'language',
  'source',
  'pivot',
  'comprehensionLanguage',
  'head',
  'sha256',
  'createdAt',
  'at',
  'startedAt',
  'endedAt',
  'arrivedAt',
  'leftAt',
  'oathAt',
  'wallStart',
  'wallEnd',
  'publishedOn',
])

/** Of entries of one kind alone: elsewhere people write there. */
const FIXED_IN_KIND: Readonly<Record<string, readonly string[]>> = {
  assignment: ['from', 'to'],
  original: ['status'],
  interpreted: ['status'],
  translated: ['status'],
  signature: ['purpose', 'from', 'to'],
}

/** Texts, some of them by language: the keys in them are tags, of which `id` (Indonesian) is one. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['title', 'text', 'attribution'])

export type TextChange = (text: string) => string

/**
 * A part of an interview document with every text that people wrote changed. What is not known to
 * be anything else counts as such a text, so that a field added later is not passed over.
 */
export function changeFreeTexts<Part>(part: Part, change: TextChange): Part {
  return changed(part, change) as Part
}

/** A part of an interview document with every id replaced. */
export function changeIds<Part>(part: Part, change: (id: string) => string): Part {
  return withIds(part, '', change) as Part
}

function changed(value: unknown, change: TextChange): unknown {
  if (typeof value === 'string') return value === '' ? value : change(value)
  if (Array.isArray(value)) return value.map((one) => changed(one, change))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Readonly<Record<string, unknown>>
  return withFields(fields, (field, key) =>
    TEXT_KEYS.has(key)
      ? changedText(field, change)
      : isFixed(key, field, fields)
        ? field
        : changed(field, change),
  )
}

/** The same fields, each with another value. Of a long record there are a million. */
function withFields(
  fields: object,
  other: (field: unknown, key: string) => unknown,
): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields)) made[key] = other(field, key)
  return made
}

/** A text, texts by language, or a list of them. */
function changedText(value: unknown, change: TextChange): unknown {
  if (typeof value === 'string') return value === '' ? value : change(value)
  if (Array.isArray(value)) return value.map((one) => changedText(one, change))
  if (typeof value !== 'object' || value === null) return value
  return withFields(value, (text) => changedText(text, change))
}

/** What stands under a fixed key is left alone where it is a plain value; a list of objects is not. */
function isFixed(key: string, field: unknown, fields: Readonly<Record<string, unknown>>): boolean {
  const isPlain =
    typeof field === 'string' || (Array.isArray(field) && typeof field[0] === 'string')
  if (!isPlain) return false
  if (ID_KEYS.has(key) || FIXED_KEYS.has(key)) return true
  const { kind } = fields
  if (typeof kind === 'string') return FIXED_IN_KIND[kind]?.includes(key) ?? false
  // A participant's role is a choice, a signatory's is written.
  return key === 'role' && 'pseudonym' in fields
}

function withIds(value: unknown, key: string, change: (id: string) => string): unknown {
  if (typeof value === 'string') return ID_KEYS.has(key) ? change(value) : value
  if (Array.isArray(value)) return value.map((one) => withIds(one, key, change))
  if (typeof value !== 'object' || value === null) return value
  return withFields(value, (field, name) =>
    TEXT_KEYS.has(name) ? field : withIds(field, name, change),
  )
}

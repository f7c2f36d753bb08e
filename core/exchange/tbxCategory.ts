import type { PartOfSpeech, TermStatus } from '../assist/terms/concept.ts'

/** Data categories of TBX-Basic for which a concept has a place (ISO 30042, TBX-Basic dialect). */
export type TbxCategory =
  | 'subjectField'
  | 'definition'
  | 'source'
  | 'administrativeStatus'
  | 'partOfSpeech'
  | 'reliabilityCode'

/** Other names of a category, in TBX-Default and older files. */
const CATEGORIES: Readonly<Record<string, TbxCategory>> = {
  subjectField: 'subjectField',
  definition: 'definition',
  source: 'source',
  administrativeStatus: 'administrativeStatus',
  normativeAuthorization: 'administrativeStatus',
  partOfSpeech: 'partOfSpeech',
  reliabilityCode: 'reliabilityCode',
}

export const tbxCategory = (name: string): TbxCategory | null =>
  Object.hasOwn(CATEGORIES, name) ? (CATEGORIES[name] ?? null) : null

/** `administrativeStatus` as we write it. A forbidden term has none of its own: see `tbxMarks`. */
export const TBX_STATUSES: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}

/** The status that a value of `administrativeStatus` or `normativeAuthorization` stands for. */
export function statusOf(value: string): TermStatus | null {
  switch (value.replace(/-admn-sts$/, '').toLowerCase()) {
    case 'preferredterm':
    case 'preferred':
    case 'standardizedterm':
    case 'legalterm':
    case 'regulatedterm':
      return 'preferred'
    case 'admittedterm':
    case 'admitted':
      return 'admitted'
    case 'deprecatedterm':
    case 'deprecated':
    case 'supersededterm':
    case 'superseded':
    case 'obsolete':
      return 'deprecated'
    case 'forbidden':
    case 'notrecommended':
      return 'forbidden'
    default:
      return null
  }
}

/** The part of speech that a value stands for; some files write it with spaces or capitals. */
export function partOfSpeechOf(value: string): PartOfSpeech | null {
  switch (value.replace(/[\s_-]/g, '').toLowerCase()) {
    case 'noun':
    case 'commonnoun':
    case 'nounphrase':
      return 'noun'
    case 'propernoun':
    case 'name':
      return 'properNoun'
    case 'verb':
      return 'verb'
    case 'adjective':
      return 'adjective'
    case 'adverb':
      return 'adverb'
    case 'other':
      return 'other'
    default:
      return null
  }
}

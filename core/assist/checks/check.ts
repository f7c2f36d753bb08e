/** Everything that is checked in a row, in the order in which it is listed. */
export const CHECKS = [
  'numbers',
  'names',
  'terms',
  'forbidden-terms',
  'negation',
  'marks',
  'empty',
  'stale',
  'copied',
  'inconsistent',
  'length',
  'script',
  'lookalikes',
  'russian-letters',
  'jamo',
  'brackets',
  'end-punctuation',
  'doubled-word',
  'spelling',
] as const
export type CheckId = (typeof CHECKS)[number]

/** How much weight a check's findings have; off: the check is not made. */
export const CHECK_LEVELS = ['error', 'warning', 'hint', 'off'] as const
export type CheckLevel = (typeof CHECK_LEVELS)[number]
export type Severity = Exclude<CheckLevel, 'off'>

export type CheckLevels = Readonly<Record<CheckId, CheckLevel>>

export const DEFAULT_CHECK_LEVELS: CheckLevels = {
  numbers: 'error',
  names: 'error',
  terms: 'warning',
  'forbidden-terms': 'error',
  negation: 'warning',
  marks: 'warning',
  empty: 'hint',
  stale: 'warning',
  copied: 'warning',
  inconsistent: 'warning',
  length: 'hint',
  script: 'error',
  lookalikes: 'error',
  'russian-letters': 'warning',
  jamo: 'error',
  brackets: 'warning',
  'end-punctuation': 'hint',
  'doubled-word': 'warning',
  spelling: 'hint',
}

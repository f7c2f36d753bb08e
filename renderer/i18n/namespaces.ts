/** One namespace per feature, so that its words stand in one file per language. */
export const NAMESPACES = [
  'assist',
  'checks',
  'common',
  'errors',
  'export',
  'find',
  'findings',
  'interview',
  'keys',
  'library',
  'names',
  'participants',
  'resources',
  'settings',
  'statements',
  'transcript',
] as const

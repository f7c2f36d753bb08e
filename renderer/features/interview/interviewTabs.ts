/** The views of an interview, in the order of their tabs. */
export const INTERVIEW_TABS = [
  'transcript',
  'statements',
  'coverage',
  'participants',
  'names',
  'checks',
  'record',
] as const
export type InterviewTab = (typeof INTERVIEW_TABS)[number]

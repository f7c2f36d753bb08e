/** The parts of the record that are entered here, in the order of work. */
export const RECORD_VIEW_SECTIONS = [
  'header',
  'sittings',
  'persons',
  'interviewee',
  'interpreters',
  'notices',
  'recording',
  'readBack',
  'remarks',
  'errata',
  'redactions',
  'signatures',
  'closing',
  'custody',
] as const
export type RecordViewSection = (typeof RECORD_VIEW_SECTIONS)[number]

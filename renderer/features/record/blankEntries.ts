import type { EntryFields } from './entryForm.ts'

/** The head of a record of which nothing is recorded. */
export const BLANK_HEADER: EntryFields<'header'> = {
  kind: 'header',
  recordNumber: '',
  authority: '',
  place: '',
  marking: '',
  verbatim: 'unknown',
  recording: 'unknown',
  noRecordingReason: '',
}

import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import { BLANK_HEADER } from './blankEntries.ts'
import type { EntryForm } from './entryForm.ts'
import { useEntryForm } from './useEntryForm.ts'

/** The form of the head of the record, of which there is one. */
export const useHeaderForm = (): EntryForm<'header'> =>
  useEntryForm<'header'>(
    'record:header',
    BLANK_HEADER,
    (interview) => entriesOf(interview, 'header')[0],
  )

import type { EntryId } from '#core/interview/ids.ts'
import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'
import { useEntryForm } from './useEntryForm.ts'

/** The form of an entry that is there. */
export const useEntry = <Kind extends FormKind>(
  entry: EntryFields<Kind> & { readonly id: EntryId },
): EntryForm<Kind> =>
  useEntryForm<Kind>(`entry:${entry.id}`, entry, (interview) => interview.entries.get(entry.id))

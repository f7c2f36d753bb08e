import type { EntryForm, FormKind, TextOf } from './entryForm.ts'

/** The text of a field that holds text. */
export const textIn = <Kind extends FormKind>(form: EntryForm<Kind>, field: TextOf<Kind>): string =>
  (form.fields as Readonly<Record<string, unknown>>)[field] as string

import type { EntryFields, EntryForm, FormKind } from './entryForm.ts'

/** What stands in a field, where its kind says of which type that is. */
export const fieldValue = <Value>(
  form: EntryForm<FormKind> | { readonly fields: object },
  field: string,
): Value => (form.fields as Readonly<Record<string, unknown>>)[field] as Value

/** A change of one field. */
export const fieldChange = <Kind extends FormKind>(
  field: string,
  value: unknown,
): Partial<EntryFields<Kind>> => ({ [field]: value }) as Partial<EntryFields<Kind>>

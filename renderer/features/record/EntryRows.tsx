import type { ReactNode } from 'react'
import type { EntryOf, RecordEntry } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { FormKind } from './entryForm.ts'
import { RecordList } from './RecordList.tsx'
import type { EntryListState } from './useEntryList.ts'

interface EntryRowsProps<Kind extends FormKind> {
  readonly label: string
  readonly list: EntryListState<Kind>
  /** A line of three columns; `number` counts from 1. */
  readonly head: (entry: EntryOf<Kind>, number: number) => ReactNode
  /** `among`: every entry of the list; `before`: the one in the line above. */
  readonly form: (
    entry: EntryOf<Kind>,
    among: readonly EntryId[],
    before: EntryOf<Kind> | null,
  ) => ReactNode
}

/** Entries of a kind, a line each; the open one as a form. */
export function EntryRows<Kind extends FormKind>(props: EntryRowsProps<Kind>) {
  const { label, list, head, form } = props
  const entries: readonly RecordEntry[] = list.entries
  const ids = entries.map(({ id }) => id)
  const places = new Map<string, number>(ids.map((id, place) => [id, place]))
  const entryAt = (place: number): EntryOf<Kind> | null => list.entries[place] ?? null
  return (
    <RecordList
      label={label}
      ids={ids}
      open={list.open}
      fresh={list.fresh}
      onOpen={list.setOpen}
      head={(id, number) => {
        const entry = entryAt(places.get(id) ?? -1)
        return entry && head(entry, number)
      }}
      form={(id) => {
        const place = places.get(id) ?? -1
        const entry = entryAt(place)
        return entry && form(entry, ids, entryAt(place - 1))
      }}
    />
  )
}

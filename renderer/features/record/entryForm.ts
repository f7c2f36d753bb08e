import type { EntryKind, RecordEntry } from '#core/interview/entries/recordEntry.ts'
import type { CommandRunner } from '../../session/useCommand.ts'

/** Errata have no form: they are made by correcting. */
export type FormKind = Exclude<EntryKind, 'erratum'>

/** What an entry says, without its id and its place in order. */
export type EntryFields<Kind extends FormKind> = {
  readonly [Each in FormKind]: Omit<Extract<RecordEntry, { readonly kind: Each }>, 'id' | 'order'>
}[Kind]

/** The fields of an entry that hold a text of any kind. */
export type TextOf<Kind extends FormKind> = FieldOf<Kind, string>

/** The fields of an entry that hold a switch. */
export type FlagOf<Kind extends FormKind> = FieldOf<Kind, boolean>

/** The fields of an entry that hold an instant, or that it is not recorded. */
export type MomentOf<Kind extends FormKind> = Extract<
  keyof EntryFields<Kind>,
  'at' | 'oathAt' | 'arrivedAt' | 'leftAt' | 'startedAt' | 'endedAt'
>

export type EntryChange<Kind extends FormKind> = Partial<EntryFields<Kind>>

type FieldOf<Kind extends FormKind, Value> = {
  [Field in keyof EntryFields<Kind>]-?: [Value] extends [EntryFields<Kind>[Field]]
    ? [EntryFields<Kind>[Field]] extends [Value]
      ? Field
      : never
    : never
}[keyof EntryFields<Kind>] &
  string

/** An entry as its fields see it: one that is recorded, or one that is once something is entered. */
export interface EntryForm<Kind extends FormKind> {
  /** Begins the names under which its fields keep what is typed and not saved. */
  readonly key: string
  readonly fields: EntryFields<Kind>
  /** When the part of the record was closed that it belongs to; null: it is open. */
  readonly closedAt: string | null
  readonly isReadOnly: boolean
  /**
   * Saves changed fields, after those that were changed before; true: they are saved. A function
   * makes the changes from the fields as they stand when their turn comes.
   */
  readonly change: (
    run: CommandRunner['run'],
    changes: EntryChange<Kind> | ((fields: EntryFields<Kind>) => EntryChange<Kind>),
  ) => Promise<boolean>
}

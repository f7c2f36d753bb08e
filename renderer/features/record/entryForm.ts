import type { EntryKind, EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { CommandRunner } from '../../session/useCommand.ts'

/** Errata have no form: they are made by correcting. */
export type FormKind = Exclude<EntryKind, 'erratum'>

/** What an entry says, without its id and its place in order. */
export type EntryFields<Kind extends FormKind> = Omit<EntryOf<Kind>, 'id' | 'order'>

/** The fields of an entry that hold text. */
export type TextOf<Kind extends FormKind> = {
  [Field in keyof EntryOf<Kind>]-?: string extends EntryOf<Kind>[Field] ? Field : never
}[keyof EntryOf<Kind>] &
  string

/** The fields of an entry that hold an instant, or that it is not recorded. */
export type MomentOf<Kind extends FormKind> = {
  [Field in keyof EntryOf<Kind>]-?: Field extends `${string}At` | 'at' ? Field : never
}[keyof EntryOf<Kind>] &
  string

/** An entry as its fields see it: one that is recorded, or one that is once something is entered. */
export interface EntryForm<Kind extends FormKind> {
  /** Begins the names under which its fields keep what is typed and not saved. */
  readonly key: string
  readonly fields: EntryFields<Kind>
  readonly isReadOnly: boolean
  /** Saves changed fields, after those that were changed before; true: they are saved. */
  readonly change: (
    run: CommandRunner['run'],
    changes: Partial<EntryFields<Kind>>,
  ) => Promise<boolean>
}

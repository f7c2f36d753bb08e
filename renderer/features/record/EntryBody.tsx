import type { ReactNode } from 'react'
import type { EntryId } from '#core/interview/ids.ts'
import { ClosedNote } from './ClosedNote.tsx'
import { EntryEnd } from './EntryEnd.tsx'
import type { EntryForm, FormKind } from './entryForm.ts'
import styles from './Form.module.css'

interface EntryBodyProps<Kind extends FormKind> {
  readonly form: EntryForm<Kind>
  /** The entry, and every one of its kind in order; left out: it is neither moved nor removed. */
  readonly end?: { readonly id: EntryId; readonly among: readonly EntryId[] }
  readonly children: ReactNode
}

/** The fields of an entry: why they are closed, if they are, before them; what moves it, after. */
export function EntryBody<Kind extends FormKind>({ form, end, children }: EntryBodyProps<Kind>) {
  return (
    <div className={styles.form}>
      {form.closedAt !== null && (
        <div className={styles.whole}>
          <ClosedNote at={form.closedAt} />
        </div>
      )}
      {children}
      {end !== undefined && !form.isReadOnly && <EntryEnd id={end.id} among={end.among} />}
    </div>
  )
}

import { useRef, useState } from 'react'
import { useSession } from './useSession.ts'

/**
 * What a text field needs so that nothing typed into it is lost: it begins with the draft that
 * was kept, keeps what is typed, and forgets the draft once `save` says that it is on disk.
 */
export function useDraftedField(
  field: string,
  value: string,
  save: (text: string) => Promise<boolean>,
) {
  const session = useSession()
  const [draft] = useState(() => session.draft(field))
  const typed = useRef<string | null>(null)
  return {
    value,
    draft,
    onInput(text: string): void {
      typed.current = text
      session.saveDraft(field, text === value ? null : text)
    },
    async onCommit(text: string): Promise<void> {
      const before = typed.current
      const saved = await save(text)
      // What was typed while it was being saved is a draft of its own.
      if (saved && typed.current === before) session.saveDraft(field, null)
    },
  }
}

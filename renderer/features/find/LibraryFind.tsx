import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { LibrarySearch } from './LibrarySearch.tsx'

/** Find in the library, opened by the action 'app.findInLibrary'; nothing until then. */
export function LibraryFind() {
  const { t } = useTranslation('find')
  const [isOpen, setOpen] = useState(false)
  useAction('app.findInLibrary', () => setOpen(true))
  return (
    <Dialog size="large" title={t('library.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
      <LibrarySearch onGone={() => setOpen(false)} />
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import { useReadOnly } from '../../session/useSession.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportForm } from './ImportForm.tsx'

/** Import of a table into the open interview, opened by the action 'interview.importTable'. */
export function ImportTableDialog() {
  const { t } = useTranslation('export')
  const [isOpen, setOpen] = useState(false)
  useAction('interview.importTable', () => setOpen(true), useReadOnly() === null)
  return (
    <Dialog size="medium" title={t('import.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
      <ImportForm onClose={() => setOpen(false)} />
    </Dialog>
  )
}

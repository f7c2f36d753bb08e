import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportTermsForm } from './ImportTermsForm.tsx'

interface ImportTermsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onImported: () => void
}

/** Takes concepts in from TBX or a table, after a look at what is in the file. */
export function ImportTermsDialog({ isOpen, onClose, onImported }: ImportTermsDialogProps) {
  const { t } = useTranslation('resources')
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      size="large"
      title={t('terms.importTitle')}
      isOpen={isOpen}
      stays={busy}
      onClose={onClose}
    >
      <ImportTermsForm onClose={onClose} onBusy={setBusy} onImported={onImported} />
    </Dialog>
  )
}

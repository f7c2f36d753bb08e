import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportMemoryForm } from './ImportMemoryForm.tsx'

interface ImportMemoryDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onImported: () => void
}

/** Takes a TMX file in as a memory of its own, after a look at what is in it. */
export function ImportMemoryDialog({ isOpen, onClose, onImported }: ImportMemoryDialogProps) {
  const { t } = useTranslation('resources')
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      size="medium"
      title={t('memories.importTitle')}
      isOpen={isOpen}
      stays={busy}
      onClose={onClose}
    >
      <ImportMemoryForm onClose={onClose} onBusy={setBusy} onImported={onImported} />
    </Dialog>
  )
}

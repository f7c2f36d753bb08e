import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import { useAskReveal } from '../../session/place.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ExportForm } from './ExportForm.tsx'

/** Export, opened by the action 'interview.export'; nothing until then. */
export function ExportDialog() {
  const { t } = useTranslation('export')
  const reveal = useAskReveal()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAction('interview.export', () => setOpen(true))
  return (
    <Dialog size="full" title={t('title')} isOpen={isOpen} onClose={close}>
      <ExportForm
        onClose={close}
        onReveal={(place) => {
          close()
          reveal(place)
        }}
      />
    </Dialog>
  )
}

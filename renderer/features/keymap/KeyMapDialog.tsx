import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './KeyMapDialog.module.css'
import { KeyMapSheet } from './KeyMapSheet.tsx'

interface KeyMapDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The key map over the window, opened and closed by the same key. */
export function KeyMapDialog({ isOpen, onClose }: KeyMapDialogProps) {
  const { t } = useTranslation('keys')
  return (
    <Dialog title={t('mapTitle')} isOpen={isOpen} onClose={onClose} size="full" isReading>
      <CloseOnKey onClose={onClose} />
      <KeyMapSheet />
      <p className={styles.hint}>{t('mapHint')}</p>
    </Dialog>
  )
}

function CloseOnKey({ onClose }: { readonly onClose: () => void }) {
  useAction('app.keyMap', onClose)
  return null
}

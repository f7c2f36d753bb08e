import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface RemovalQuestionProps {
  readonly isOpen: boolean
  readonly question: string
  /** What goes with it, and that it can be brought back. */
  readonly consequence: string
  readonly action: string
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks before something is removed that takes other things with it. Keeping it comes first. */
export function RemovalQuestion(props: RemovalQuestionProps) {
  const { isOpen, question, consequence, action, onRemove, onClose } = props
  const { t } = useTranslation('statements')
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={question}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('report.keep')}
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              onClose()
              onRemove()
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>{consequence}</p>
    </Dialog>
  )
}

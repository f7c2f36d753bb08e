import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import type { Verification } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useHost } from '../../session/app.ts'
import { useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './VerifyDialog.module.css'

interface VerifyDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Reads the journal from disk, byte by byte, and says whether it holds. */
export function VerifyDialog({ isOpen, onClose }: VerifyDialogProps) {
  return isOpen ? <Verify onClose={onClose} /> : null
}

function Verify({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('interview')
  const { t: common } = useTranslation('common')
  const { bytes, number } = useFormat()
  const name = useActionName()
  const host = useHost()
  const { id } = useSession()
  const [answer, setAnswer] = useState<Result<Verification, AppError> | null>(null)
  useEffect(() => {
    let gone = false
    void host.call('interview.verify', { interview: id }).then((verified) => {
      if (!gone) setAnswer(verified)
    })
    return () => {
      gone = true
    }
  }, [host, id])
  return (
    <Dialog
      title={name('interview.verify')}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{common('close')}</Button>}
    >
      <div className={styles.verify} role="status">
        {answer === null && <p>{t('verify.running')}</p>}
        {answer?.ok === false && <Refusal error={answer.error} />}
        {answer?.ok === true && (
          <>
            <p>{t('verify.holds', { count: answer.value.frames })}</p>
            <dl className={styles.facts}>
              <dt>{t('verify.frames')}</dt>
              <dd>{number(answer.value.frames)}</dd>
              <dt>{t('verify.size')}</dt>
              <dd>{bytes(answer.value.bytes)}</dd>
              <dt>{t('verify.head')}</dt>
              <dd className={styles.hash}>{answer.value.head}</dd>
            </dl>
          </>
        )}
      </div>
    </Dialog>
  )
}

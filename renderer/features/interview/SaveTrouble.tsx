import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keys/keys.ts'
import { useSave, useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './StatusLine.module.css'

/** When something is not saved: what, why, and what to do about it. */
export function SaveTrouble() {
  const { t } = useTranslation('interview')
  const { t: common } = useTranslation('common')
  const { run } = useKeys()
  const session = useSession()
  const errorText = useErrorText()
  const { failure, unsavedDrafts } = useSave()
  if (failure === null) return null
  return (
    <div className={styles.bar} data-kind="danger" role="alert">
      <p className={styles.words}>
        {errorText(failure)}
        {unsavedDrafts > 0 && ` ${t('save.onlyHere', { count: unsavedDrafts })}`}
      </p>
      {failure.code !== 'HOST_UNREACHABLE' && failure.code !== 'UNAUTHORISED' && (
        <Button onPress={() => run('interview.export')}>{t('save.copy')}</Button>
      )}
      {unsavedDrafts > 0 && (
        <Button kind="primary" onPress={() => void session.flushDrafts()}>
          {common('retry')}
        </Button>
      )}
    </div>
  )
}

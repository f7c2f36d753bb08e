import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '../../session/app.ts'
import { assistanceOf } from '../../session/assistance.ts'
import { useSession } from '../../session/useSession.ts'
import { useLateness } from '../../ui/useLateness.ts'
import styles from './AssistPanel.module.css'

/** While a translation engine is being asked: which host, and the way to stop it. */
export function MachineLine() {
  const { t } = useTranslation('assist')
  const { t: common } = useTranslation('common')
  const host = useHost()
  const store = assistanceOf(useSession())
  const asking = useSyncExternalStore(store.subscribe, () => store.get().asking)
  const isLate = useLateness(asking !== null)
  if (asking === null || !isLate) return null
  return (
    <p className={styles.line} role="status">
      <span>{t('asking', { host: asking.host })}</span>
      <button
        type="button"
        data-rove=""
        tabIndex={-1}
        onClick={() => void host.call('job.cancel', { job: asking.job })}
      >
        {common('cancel')}
      </button>
    </p>
  )
}

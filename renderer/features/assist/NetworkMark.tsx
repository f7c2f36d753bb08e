import { Globe } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { serverAddress } from '#core/assist/translation/serverAddress.ts'
import { isConfirmed } from '#core/assist/translation/translationConfig.ts'
import { useSettings } from '../../session/useSettings.ts'
import styles from './NetworkMark.module.css'

/** For as long as a translation server is on: where text goes when it is asked. */
export function NetworkMark() {
  const { t } = useTranslation('settings')
  const config = useSettings().translation
  const address = serverAddress(config.baseUrl)
  if (!config.enabled || address === null || !isConfirmed(config, address)) return null
  const { host, loopback } = address
  return (
    <span
      className={styles.mark}
      data-foreign={!loopback || undefined}
      title={t('translation.markTitle', { host })}
    >
      <Globe size={12} strokeWidth={1.75} aria-hidden />
      {t('translation.mark', { host })}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { ServerAddress } from '#core/assist/translation/serverAddress.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './TranslationSettings.module.css'

interface ForeignServerProps {
  readonly address: ServerAddress
  readonly isAllowed: boolean
  readonly onAllow: (allowed: boolean) => void
}

/** Says where text would go, and what that means, before anything goes there. */
export function ForeignServer({ address, isAllowed, onAllow }: ForeignServerProps) {
  const { t } = useTranslation('settings')
  const { host } = address
  return (
    <section className={styles.warning} aria-label={t('translation.warning.title', { host })}>
      {isAllowed ? (
        <p>{t('translation.warning.allowed', { host })}</p>
      ) : (
        <div role="alert">
          <p className={styles.heading}>{t('translation.warning.title', { host })}</p>
          <p>{t('translation.warning.body', { host })}</p>
        </div>
      )}
      {address.scheme === 'http' && <p>{t('translation.warning.plain')}</p>}
      <Button onPress={() => onAllow(!isAllowed)}>
        {isAllowed ? t('translation.warning.withdraw') : t('translation.warning.allow', { host })}
      </Button>
    </section>
  )
}

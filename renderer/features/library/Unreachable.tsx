import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import { Button } from '../../ui/Button.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import styles from './Unreachable.module.css'

/** The program behind the window does not answer, or does not know this window. */
export function Unreachable({ error }: { readonly error: AppError }) {
  const { t } = useTranslation('common')
  const errorText = useErrorText()
  return (
    <main className={styles.screen}>
      <h1 className={styles.title}>{t('notAnswered')}</h1>
      <p role="alert">{errorText(error)}</p>
      <div className={styles.actions}>
        <Button kind="primary" onPress={() => location.reload()}>
          {t('retry')}
        </Button>
      </div>
    </main>
  )
}

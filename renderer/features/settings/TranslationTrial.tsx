import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranslationConfig } from '#core/assist/translation/translationConfig.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { Responses } from '#core/protocol/hostApi.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useHost } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useLateness } from '../../ui/useLateness.ts'
import styles from './TranslationSettings.module.css'

type Outcome = Responses['translation.test'] | { readonly error: AppError }

interface TranslationTrialProps {
  readonly config: TranslationConfig
  readonly host: string
}

/** Has the server render a greeting, and shows what it answers or why it does not. */
export function TranslationTrial({ config, host }: TranslationTrialProps) {
  const { t } = useTranslation('settings')
  const { number } = useFormat()
  const engine = useHost()
  const [isRunning, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const isLate = useLateness(isRunning)

  async function run(): Promise<void> {
    setRunning(true)
    setOutcome(null)
    const answer = await engine.call('translation.test', { config })
    setRunning(false)
    setOutcome(answer.ok ? answer.value : { error: answer.error })
  }

  return (
    <>
      <div className={styles.trial}>
        <Button isDisabled={isRunning} onPress={() => void run()}>
          {t('translation.trial.button')}
        </Button>
        <span className={styles.soft}>{t('translation.trial.hint')}</span>
      </div>
      <div aria-live="polite" className={styles.reply}>
        {isLate && <p>{t('translation.trial.running', { host })}</p>}
        {outcome !== null && 'reply' in outcome && (
          <p>
            {t('translation.trial.done', {
              host,
              reply: outcome.reply,
              seconds: number(Math.round(outcome.milliseconds / 100) / 10),
            })}
          </p>
        )}
        {outcome !== null && 'error' in outcome && <Refusal error={outcome.error} />}
      </div>
    </>
  )
}

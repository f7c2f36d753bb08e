import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { translationKeySchema } from '#core/assist/translation/translationConfig.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { TranslationStatus } from '#core/protocol/hostApi.ts'
import type { Result } from '#core/protocol/result.ts'
import { useApp } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import fieldStyles from '../../ui/Field.module.css'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './TranslationSettings.module.css'

/** The key of the server that is set up. It goes to the engine and never comes back. */
export function TranslationKey() {
  const { t } = useTranslation('settings')
  const { host, settings } = useApp()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [status, setStatus] = useState<TranslationStatus | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isInvalid, setInvalid] = useState(false)

  function take(result: Result<TranslationStatus, AppError>): void {
    setError(result.ok ? null : result.error)
    if (result.ok) setStatus(result.value)
  }
  useEffect(() => {
    let gone = false
    // Behind the change of the address, which may still be on its way to the library.
    void settings
      .change({})
      .then(() => host.call('translation.status', {}))
      .then((result) => {
        if (!gone && result.ok) setStatus(result.value)
      })
    return () => {
      gone = true
    }
  }, [host, settings])

  async function keep(key: string | null): Promise<void> {
    take(await host.call('translation.setKey', { key }))
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const input = field.current
    const key = input?.value.trim() ?? ''
    const isKey = translationKeySchema.safeParse(key).success
    setInvalid(!isKey)
    if (input === null || !isKey) return
    input.value = ''
    void keep(key)
  }

  if (status === null) return <Refusal error={error} />
  const { hasKey, keyKept } = status
  const isKeptBySystem = keyKept === 'system'
  return (
    <form className={styles.row} onSubmit={submit}>
      {hasKey ? (
        <>
          <p className={styles.reply}>
            {t('translation.key.label')}: {t(`translation.key.${keyKept}`)}
          </p>
          <Button onPress={() => void keep(null)}>{t('translation.key.remove')}</Button>
        </>
      ) : (
        <>
          <div className={styles.key}>
            <label htmlFor={id} className={fieldStyles.label}>
              {t('translation.key.label')}
            </label>
            <input
              ref={field}
              id={id}
              type="password"
              autoComplete="off"
              spellCheck={false}
              className={fieldStyles.field}
              aria-invalid={isInvalid || undefined}
              aria-describedby={`${id}d`}
            />
          </div>
          <Button type="submit">{t('translation.key.keep')}</Button>
          <p id={`${id}d`} className={styles.soft}>
            {isInvalid
              ? t('translation.key.invalid')
              : `${t('translation.key.none')} ${t(
                  isKeptBySystem ? 'translation.key.willSystem' : 'translation.key.willUntilEnd',
                )}`}
          </p>
        </>
      )}
      <Refusal error={error} />
    </form>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sitting } from '#core/interview/sitting.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { wallClock } from '../transcript/wallClock.ts'
import styles from './EntryList.module.css'
import { momentText, parseMoment } from './moment.ts'

interface MomentFieldProps {
  readonly sitting: Sitting
  readonly end: 'startedAt' | 'endedAt'
  readonly isReadOnly: boolean
}

/** When a sitting began or ended, on the interview's clock. */
export function MomentField({ sitting, end, isReadOnly }: MomentFieldProps) {
  const { t } = useTranslation('participants')
  const format = useFormat()
  const errorText = useErrorText()
  const { run, refusal, forget } = useCommand()
  const [wrong, setWrong] = useState(false)
  const timeZone = useInterview((interview) => interview.timeZone)
  const shown = momentText(sitting[end], timeZone)

  const set = (instant: string | null) => {
    setWrong(false)
    void run({ type: 'ChangeSitting', sitting: sitting.id, changes: { [end]: instant } })
  }

  function commit(typed: string): void {
    if (typed === shown) return
    const known = sitting[end] ?? sitting.startedAt ?? sitting.endedAt ?? new Date().toISOString()
    const instant = parseMoment(typed, timeZone, wallClock(known, timeZone).date)
    if (instant === undefined) {
      forget()
      setWrong(true)
    } else {
      set(instant)
    }
  }

  /** The error's instants as the fields show them. */
  const inWords = (error: AppError): string =>
    errorText(
      error.code === 'TIME_RANGE_REVERSED'
        ? {
            ...error,
            start: format.dateTime(error.start, timeZone),
            end: format.dateTime(error.end, timeZone),
          }
        : error,
    )

  return (
    <div className={styles.moment}>
      <TextField
        label={t(`field.${end}`)}
        placeholder={t('field.moment')}
        value={shown}
        readOnly={isReadOnly}
        error={wrong ? t('field.momentInvalid') : refusal === null ? null : inWords(refusal)}
        onCommit={commit}
      />
      {!isReadOnly && (
        <Button onPress={() => set(new Date().toISOString())}>{t('field.now')}</Button>
      )}
    </div>
  )
}

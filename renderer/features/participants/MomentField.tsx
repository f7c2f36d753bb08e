import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useAction } from '../../keys/useAction.ts'
import type { CommandRunner } from '../../session/useCommand.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { wallClock } from '../transcript/wallClock.ts'
import styles from './EntryList.module.css'
import { momentText, parseMoment } from './moment.ts'

interface MomentFieldProps {
  /** Names the draft of what is typed. */
  readonly field: string
  readonly label: ReactNode
  readonly instant: string | null
  /** An instant of the day that a time typed alone belongs to; null: today. */
  readonly near?: string | null
  readonly isReadOnly: boolean
  readonly save: (run: CommandRunner['run'], instant: string | null) => Promise<boolean>
}

/** A date and time on the interview's clock; the key that stamps times stamps it, too. */
export function MomentField(props: MomentFieldProps) {
  const { field, label, instant, near = null, isReadOnly, save } = props
  const { t } = useTranslation('participants')
  const format = useFormat()
  const errorText = useErrorText()
  const { run, refusal, forget } = useCommand()
  const [wrong, setWrong] = useState(false)
  const timeZone = useInterview((interview) => interview.timeZone)
  const handle = useRef<FieldHandle<HTMLInputElement>>(null)
  const shown = momentText(instant, timeZone)
  const drafted = useDraftedField(field, shown, commit)

  const set = (next: string | null): Promise<boolean> => {
    setWrong(false)
    return save(run, next)
  }

  async function commit(typed: string): Promise<boolean> {
    if (typed === shown) return true
    const day = wallClock(instant ?? near ?? new Date().toISOString(), timeZone).date
    const parsed = parseMoment(typed, timeZone, day)
    if (parsed !== undefined) return set(parsed)
    forget()
    setWrong(true)
    return false
  }

  function stamp(): void {
    handle.current?.revert()
    void set(new Date().toISOString())
  }

  useAction(
    'row.time',
    stamp,
    () => !isReadOnly && document.activeElement === handle.current?.element,
  )

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
        label={label}
        placeholder={t('field.moment')}
        readOnly={isReadOnly}
        error={wrong ? t('field.momentInvalid') : refusal === null ? null : inWords(refusal)}
        handle={handle}
        {...drafted}
      />
      {!isReadOnly && <Button onPress={stamp}>{t('field.now')}</Button>}
    </div>
  )
}

import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sitting } from '#core/interview/sitting.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import { wallClock } from '../transcript/wallClock.ts'
import styles from './EntryList.module.css'
import { SittingForm } from './SittingForm.tsx'

interface SittingEntryProps {
  readonly sitting: Sitting
  readonly number: number
  readonly isOpen: boolean
  readonly isReadOnly: boolean
  /** When it was closed; null: it is open. */
  readonly closedAt: string | null
  readonly onToggle: () => void
  readonly stop: object
  /** What else is known of it, for its form. */
  readonly more?: ReactNode
}

/** One sitting in a line; open, as a form. */
export function SittingEntry({
  sitting,
  number,
  isOpen,
  isReadOnly,
  closedAt,
  onToggle,
  stop,
  more,
}: SittingEntryProps) {
  const { t } = useTranslation('participants')
  const format = useFormat()
  const id = useId()
  const timeZone = useInterview((interview) => interview.timeZone)
  const { startedAt, endedAt, place, present } = sitting

  function end(): string {
    if (endedAt === null) return t('sittings.open')
    const sameDay =
      startedAt !== null &&
      wallClock(startedAt, timeZone).date === wallClock(endedAt, timeZone).date
    return sameDay ? format.time(endedAt, timeZone) : format.dateTime(endedAt, timeZone)
  }

  return (
    <li className={styles.entry} data-open={isOpen ? '' : undefined}>
      <button
        type="button"
        className={styles.head}
        data-kind="sitting"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        {...stop}
      >
        <span className={styles.label}>{t('sittings.number', { number })}</span>
        <span>
          {startedAt === null ? (
            <span className={styles.soft}>{t('sittings.noStart')}</span>
          ) : (
            `${format.dateTime(startedAt, timeZone)} – ${end()}`
          )}
        </span>
        <span>{place}</span>
        <span className={styles.soft}>{t('sittings.present', { count: present.length })}</span>
      </button>
      {isOpen && (
        <SittingForm
          id={id}
          sitting={sitting}
          isReadOnly={isReadOnly}
          closedAt={closedAt}
          more={more}
        />
      )}
    </li>
  )
}

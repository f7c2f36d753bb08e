import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './Transcript.module.css'

const sittingsOf = (interview: Interview) => interview.sittings
const timeZoneOf = (interview: Interview) => interview.timeZone

interface SittingBreakProps {
  readonly sitting: SittingId | null
  /** The sitting of the row above; undefined: there is none. */
  readonly before: SittingId | null | undefined
}

/** The line between two sittings; nothing where the sitting goes on. */
export function SittingBreak({ sitting, before }: SittingBreakProps) {
  const sittings = useInterview(sittingsOf)
  const isBreak = sitting !== before && (before !== undefined || sittings.size > 1)
  return isBreak && sitting !== null ? <SittingLine sitting={sitting} /> : null
}

function SittingLine({ sitting }: { readonly sitting: SittingId }) {
  const { t } = useTranslation('transcript')
  const format = useFormat()
  const zone = useInterview(timeZoneOf)
  const found = useInterview(
    useCallback(
      (interview: Interview) =>
        inOrder(interview.sittings.values()).findIndex(({ id }) => id === sitting),
      [sitting],
    ),
  )
  const known = useInterview(
    useCallback((interview: Interview) => interview.sittings.get(sitting), [sitting]),
  )
  const parts = [
    t('sitting', { number: found + 1 }),
    known?.startedAt ? format.dateTime(known.startedAt, zone) : '',
    known?.place ?? '',
  ].filter((part) => part !== '')
  return (
    <div className={styles.sitting} aria-hidden="true">
      <span>{parts.join(' · ')}</span>
    </div>
  )
}

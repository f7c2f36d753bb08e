import { useTranslation } from 'react-i18next'
import type { RowAssistance } from '#core/assist/rowAssistance.ts'
import type { Segment } from '#core/interview/segment.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useReadOnly } from '../../session/useSession.ts'
import styles from './AssistPanel.module.css'
import { twinsOf } from './twins.ts'

interface TwinsLineProps {
  readonly row: RowAssistance
  readonly segment: Segment
}

/** How many rows say the same as this one and have no rendition, or another one. */
export function TwinsLine({ row, segment }: TwinsLineProps) {
  const { t } = useTranslation('assist')
  const { run, map, mac } = useKeys()
  const isReadOnly = useReadOnly() !== null
  const count = new Set(twinsOf(row, segment).flatMap(({ segments }) => segments)).size
  if (count === 0 || isReadOnly) return null
  const key = formatChord(map['assist.repeat'], mac)
  return (
    <p className={styles.line}>
      <span>{t('twins', { count })}</span>
      <button type="button" data-rove="" tabIndex={-1} onClick={() => run('assist.repeat')}>
        {t('twinsGive')} {key !== '' && <kbd>{key}</kbd>}
      </button>
    </p>
  )
}

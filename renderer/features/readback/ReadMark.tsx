import { Check, Circle, CircleDashed, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './ReadBack.module.css'
import type { ReadRow } from './readBackRows.ts'

const SIGNS = { read: Check, unread: Circle, changed: RotateCcw, textless: CircleDashed } as const

/** Whether a row was read, by sign and word. */
export function ReadMark({ row }: { readonly row: ReadRow }) {
  const { t } = useTranslation('readBack')
  const { time } = useFormat()
  const timeZone = useInterview((interview) => interview.timeZone)
  const Sign = SIGNS[row.state]
  return (
    <span className={styles.mark} data-state={row.state}>
      <Sign size={15} strokeWidth={2} aria-hidden />
      {row.readAt === null || row.state !== 'read'
        ? t(`state.${row.state}`)
        : t('state.readAt', { time: time(row.readAt, timeZone) })}
    </span>
  )
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'

/** Milliseconds of a minute: the clock shows no less. */
const MINUTE = 60_000

/** The time of day where the interview takes place. */
export function WallClock() {
  const { t } = useTranslation('interview')
  const { time } = useFormat()
  const timeZone = useInterview((interview) => interview.timeZone)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (now % MINUTE) + 20)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <span title={t('status.zone', { timeZone })}>
      {time(new Date(now).toISOString(), timeZone)}
    </span>
  )
}

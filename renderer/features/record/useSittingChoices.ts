import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { inOrder } from '#core/interview/inOrder.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import type { Choice } from '../../ui/Select.tsx'

/** The sittings by number, with the day each began. */
export function useSittingChoices(): readonly Choice<string>[] {
  const { t } = useTranslation('record')
  const format = useFormat()
  const sittings = useInterview((interview) => interview.sittings)
  const timeZone = useInterview((interview) => interview.timeZone)
  return useMemo(
    () =>
      inOrder(sittings.values()).map(({ id, startedAt }, place) => {
        const name = t('sitting', { number: place + 1 })
        const day = startedAt === null ? '' : ` · ${format.date(startedAt, timeZone)}`
        return { value: id, label: `${name}${day}` }
      }),
    [sittings, timeZone, t, format],
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { closedThings } from '#core/interview/closedThings.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Interview } from '#core/interview/interview.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './Entries.module.css'
import { numberOf, progressOf, type ReadBack, readBackRows } from './readBackRows.ts'
import { useShowReadBack } from './recordDialogs.ts'
import { usePeople } from './usePeople.ts'

interface ReadBackEntryProps {
  readonly readBack: ReadBack
  readonly isReadOnly: boolean
}

/** One read-back in the list: by whom, of what, how far; it goes on from here. */
export function ReadBackEntry({ readBack, isReadOnly }: ReadBackEntryProps) {
  const { t } = useTranslation('readBack')
  const { t: common } = useTranslation('common')
  const { languageTitle, dateTime, time } = useFormat()
  const people = usePeople()
  const show = useShowReadBack()
  const { run, refusal } = useCommand()
  const interview = useInterview((now) => now)
  const { read, total } = useMemo(
    () => progressOf(readBackRows(interview, readBack)),
    [interview, readBack],
  )
  const { timeZone } = interview
  const isClosed = closedThings(interview).entries.has(readBack.id)
  const { startedAt, endedAt } = readBack
  /** One that was ended is open again; it is ended anew when it comes to its end. */
  async function goOn(): Promise<void> {
    const changes = { kind: 'read-back', endedAt: null } as const
    const isOpen =
      endedAt === null || (await run({ type: 'ChangeEntry', entry: readBack.id, changes }))
    if (isOpen) show(readBack.id)
  }

  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <b>{languageTitle(readBack.language)}</b>
        <span>{t(`way.${readBack.way}`)}</span>
        <span>{people.name(readBack.reader)}</span>
        <span className={styles.soft}>{rangeText(interview)}</span>
        <span data-end="">{t('progress', { read, count: total })}</span>
      </div>
      <div className={styles.line}>
        <span className={styles.soft}>
          {startedAt === null ? t('notRecorded') : dateTime(startedAt, timeZone)}
          {endedAt !== null && ` – ${time(endedAt, timeZone)}`}
        </span>
        {endedAt === null && <span className={styles.open}>{t('notEnded')}</span>}
      </div>
      {!isReadOnly && !isClosed && (
        <div className={styles.buttons}>
          <Button kind="quiet" onPress={() => void goOn()}>
            {t('goOn')}
          </Button>
          <Button
            kind="quiet"
            onPress={() => void run({ type: 'RemoveEntry', entry: readBack.id })}
          >
            {common('remove')}
          </Button>
        </div>
      )}
      <Refusal error={refusal} />
    </li>
  )

  function rangeText({ sittings, segmentOrder }: Interview): string {
    const { sitting, first, last } = readBack
    if (sitting !== null) {
      const number = inOrder(sittings.values()).findIndex(({ id }) => id === sitting) + 1
      return t('start.sitting', { number })
    }
    if (first === null && last === null) return t('start.open')
    return t('segments', {
      first: first === null ? 1 : (numberOf(interview, first) ?? 1),
      last:
        last === null ? segmentOrder.length : (numberOf(interview, last) ?? segmentOrder.length),
    })
  }
}

import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closedThings } from '#core/interview/closedThings.ts'
import type { SittingId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Sitting } from '#core/interview/sitting.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useRoving } from '../statements/useRoving.ts'
import styles from './EntryList.module.css'
import { SittingEntry } from './SittingEntry.tsx'

interface SittingListProps {
  /** What else is known of a sitting, for its form. */
  readonly more?: (sitting: Sitting, isReadOnly: boolean) => ReactNode
}

/** The periods of questioning; the open one as a form. */
export function SittingList({ more }: SittingListProps) {
  const { t } = useTranslation('participants')
  const readOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const timeZone = useInterview((interview) => interview.timeZone)
  const all = useInterview((interview) => interview.sittings)
  const sittings = useMemo(() => inOrder(all.values()), [all])
  const closings = useInterview((interview) => interview.closings)
  const closed = closedThings({ closings }).sittings
  const [open, setOpen] = useState<SittingId | null>(null)
  const roving = useRoving(sittings.map((sitting) => sitting.id))

  async function add(): Promise<void> {
    const id = crypto.randomUUID() as SittingId
    const last = sittings.at(-1)
    const sitting = {
      id,
      startedAt: null,
      endedAt: null,
      place: last?.place ?? '',
      present: last?.present ?? [],
      note: '',
    }
    if (await run({ type: 'AddSitting', sitting })) setOpen(id)
  }

  return (
    <section className={styles.section} aria-labelledby="sittings">
      <header className={styles.header}>
        <h2 id="sittings">
          {t('sittings.title')}
          <span className={styles.aside}>{t('sittings.zone', { zone: timeZone })}</span>
        </h2>
        {!readOnly && <Button onPress={() => void add()}>{t('sittings.add')}</Button>}
      </header>
      <Refusal error={refusal} />
      {sittings.length === 0 && <p className={styles.empty}>{t('sittings.empty')}</p>}
      <ul className={styles.list} onKeyDown={roving.onKeyDown}>
        {sittings.map((sitting, place) => (
          <SittingEntry
            key={sitting.id}
            sitting={sitting}
            number={place + 1}
            isOpen={sitting.id === open}
            isReadOnly={readOnly || closed.has(sitting.id)}
            closedAt={closings[closed.get(sitting.id) ?? -1]?.at ?? null}
            more={more?.(sitting, readOnly || closed.has(sitting.id))}
            onToggle={() => setOpen(sitting.id === open ? null : sitting.id)}
            stop={roving.stop(sitting.id)}
          />
        ))}
      </ul>
    </section>
  )
}

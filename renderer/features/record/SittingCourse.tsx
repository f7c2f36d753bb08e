import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId, ParticipantId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Sitting } from '#core/interview/sitting.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useEntries } from '../readback/useEntries.ts'
import { ArrivalRow } from './ArrivalRow.tsx'
import { BreakRow } from './BreakRow.tsx'
import { blankArrival, blankBreak } from './blankEntries.ts'
import styles from './Form.module.css'
import { Part } from './Part.tsx'

interface SittingCourseProps {
  readonly sitting: Sitting
  readonly isReadOnly: boolean
}

/** Who came to a sitting and left it when, and its breaks. */
export function SittingCourse({ sitting, isReadOnly }: SittingCourseProps) {
  const { t } = useTranslation('record')
  const { map, mac } = useKeys()
  const { run, refusal } = useCommand()
  const participants = useInterview((interview) => interview.participants)
  const arrivals = useEntries('arrival').filter((entry) => entry.sitting === sitting.id)
  const breaks = useEntries('break').filter((entry) => entry.sitting === sitting.id)
  const came = new Set([...sitting.present, ...arrivals.map((entry) => entry.participant)])
  const people = inOrder(participants.valueSeq().filter(({ id }) => came.has(id)))

  const addBreak = () => {
    const entry = { ...blankBreak(sitting.id), id: crypto.randomUUID() as EntryId }
    void run({ type: 'AddEntry', entry })
  }
  const addArrival = (participant: ParticipantId) => {
    const entry = {
      ...blankArrival(sitting.id, participant),
      id: crypto.randomUUID() as EntryId,
    }
    void run({ type: 'AddEntry', entry })
  }
  /** A line for each arrival, or an empty one; the first stays the same when it is recorded. */
  const linesOf = (participant: ParticipantId) => {
    const own = arrivals.filter((entry) => entry.participant === participant)
    const lines: readonly (EntryOf<'arrival'> | null)[] = own.length === 0 ? [null] : own
    return lines.map((arrival, place) => ({
      key: place === 0 || arrival === null ? participant : arrival.id,
      arrival: arrival?.id ?? null,
      isLast: place === lines.length - 1,
    }))
  }

  return (
    <>
      <Part
        title={t('sittings.arrivals')}
        hint={t('sittings.arrivalsHint', { key: formatChord(map['row.time'], mac) })}
      >
        {people.length === 0 && <p className={styles.soft}>{t('sittings.nobody')}</p>}
        {people.map((participant) =>
          linesOf(participant.id).map(({ key, arrival, isLast }) => (
            <ArrivalRow
              key={key}
              sitting={sitting}
              participant={participant}
              arrival={arrival}
              onAgain={
                isReadOnly || arrival === null || !isLast ? null : () => addArrival(participant.id)
              }
            />
          )),
        )}
      </Part>
      <Part
        title={t('sittings.breaks')}
        tools={
          !isReadOnly && (
            <Button kind="quiet" onPress={addBreak}>
              <Plus size={14} strokeWidth={1.5} aria-hidden />
              {t('sittings.addBreak')}
            </Button>
          )
        }
      >
        {breaks.length === 0 && <p className={styles.soft}>{t('sittings.noBreaks')}</p>}
        {breaks.map((each, place) => (
          <BreakRow key={each.id} entry={each} sitting={sitting} number={place + 1} />
        ))}
        <Refusal error={refusal} />
      </Part>
    </>
  )
}

import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { EntryId } from '#core/interview/ids.ts'
import type { Participant } from '#core/interview/participant.ts'
import type { Sitting } from '#core/interview/sitting.ts'
import { useCommand } from '../../session/useCommand.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useParticipantName } from '../participants/useParticipantName.ts'
import { blankArrival } from './blankEntries.ts'
import { CourseRow } from './CourseRow.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryMoment } from './EntryMoment.tsx'
import { useEntryForm } from './useEntryForm.ts'

interface ArrivalRowProps {
  readonly sitting: Sitting
  readonly participant: Participant
  /** Null: nothing recorded yet; it is with the first field that says something. */
  readonly arrival: EntryId | null
  /** Null: the person's last line has another below it. */
  readonly onAgain: (() => void) | null
}

/** When somebody came to a sitting and left it. */
export function ArrivalRow({ sitting, participant, arrival, onAgain }: ArrivalRowProps) {
  const { t } = useTranslation('record')
  const nameOf = useParticipantName()
  const { run, refusal } = useCommand()
  const form = useEntryForm<'arrival'>(
    arrival === null ? `arrival:${sitting.id}:${participant.id}` : `entry:${arrival}`,
    blankArrival(sitting.id, participant.id),
    (interview) =>
      arrival === null
        ? entriesOf(interview, 'arrival').find(
            (entry) => entry.sitting === sitting.id && entry.participant === participant.id,
          )
        : interview.entries.get(arrival),
  )
  const name = `${participant.label} · ${nameOf(participant)}`
  return (
    <CourseRow
      name={name}
      refusal={refusal}
      buttons={
        <>
          {onAgain !== null && (
            <IconButton icon={Plus} label={t('arrival.again', { name })} onPress={onAgain} />
          )}
          {arrival !== null && !form.isReadOnly && (
            <IconButton
              icon={X}
              label={t('arrival.remove', { name })}
              onPress={() => void run({ type: 'RemoveEntry', entry: arrival })}
            />
          )}
        </>
      }
    >
      <EntryMoment
        form={form}
        field="arrivedAt"
        label={t('arrival.arrivedAt')}
        near={sitting.startedAt}
      />
      <EntryMoment
        form={form}
        field="leftAt"
        label={t('arrival.leftAt')}
        near={sitting.startedAt}
      />
      <EntryLine form={form} field="note" label={t('arrival.note')} />
    </CourseRow>
  )
}

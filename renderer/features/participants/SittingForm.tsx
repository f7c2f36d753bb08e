import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { Sitting, SittingChanges } from '#core/interview/sitting.ts'
import { useChangeInTurn } from '../../session/useChangeInTurn.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { useInterview } from '../../session/useSession.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ChoiceSet } from '../../ui/ChoiceSet.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ClosedNote } from '../record/ClosedNote.tsx'
import styles from './EntryList.module.css'
import { MomentField } from './MomentField.tsx'
import { useParticipantName } from './useParticipantName.ts'

interface SittingFormProps {
  readonly id: string
  readonly sitting: Sitting
  readonly isReadOnly: boolean
  /** When it was closed; null: it is open. */
  readonly closedAt: string | null
  /** What else is known of it. */
  readonly more?: ReactNode
}

/** Everything about a sitting. Each field is saved when it is left. */
export function SittingForm({ id, sitting, isReadOnly, closedAt, more }: SittingFormProps) {
  const { t } = useTranslation('participants')
  const nameOf = useParticipantName()
  const { run, refusal } = useCommand()
  const inTurn = useChangeInTurn(run)
  const removal = useCommand()
  const all = useInterview((interview) => interview.participants)
  const participants = useMemo(() => inOrder(all.values()), [all])
  const change = (changes: SittingChanges) =>
    run({ type: 'ChangeSitting', sitting: sitting.id, changes })
  const setPresent = (participant: ParticipantId, isPresent: boolean) =>
    void inTurn(({ sittings }) => {
      const others = sittings.get(sitting.id)?.present.filter((each) => each !== participant)
      if (others === undefined) return null
      const present = isPresent ? [...others, participant] : others
      return { type: 'ChangeSitting', sitting: sitting.id, changes: { present } }
    })
  const place = useDraftedField(`sitting:${sitting.id}:place`, sitting.place, (text) =>
    change({ place: text }),
  )
  const note = useDraftedField(`sitting:${sitting.id}:note`, sitting.note, (text) =>
    change({ note: text }),
  )
  return (
    <div id={id} className={styles.form}>
      {closedAt !== null && (
        <div className={styles.whole}>
          <ClosedNote at={closedAt} />
        </div>
      )}
      <div className={styles.half}>
        <MomentField
          field={`sitting:${sitting.id}:startedAt`}
          label={t('field.startedAt')}
          instant={sitting.startedAt}
          near={sitting.endedAt}
          isReadOnly={isReadOnly}
          save={(save, startedAt) =>
            save({ type: 'ChangeSitting', sitting: sitting.id, changes: { startedAt } })
          }
        />
      </div>
      <div className={styles.half}>
        <MomentField
          field={`sitting:${sitting.id}:endedAt`}
          label={t('field.endedAt')}
          instant={sitting.endedAt}
          near={sitting.startedAt}
          isReadOnly={isReadOnly}
          save={(save, endedAt) =>
            save({ type: 'ChangeSitting', sitting: sitting.id, changes: { endedAt } })
          }
        />
      </div>
      <div className={styles.whole}>
        <TextField label={t('field.place')} readOnly={isReadOnly} {...place} />
      </div>
      <div className={styles.whole}>
        <ChoiceSet label={t('field.present')}>
          {participants.map((participant) => (
            <Checkbox
              key={participant.id}
              isSelected={sitting.present.includes(participant.id)}
              isDisabled={isReadOnly}
              onChange={(isPresent) => setPresent(participant.id, isPresent)}
            >
              {participant.label} · {nameOf(participant)}
            </Checkbox>
          ))}
        </ChoiceSet>
      </div>
      {more !== undefined && <div className={styles.whole}>{more}</div>}
      <div className={styles.whole}>
        <AreaField label={t('field.note')} readOnly={isReadOnly} {...note} />
      </div>
      <div className={styles.whole}>
        <Refusal error={refusal} />
      </div>
      {!isReadOnly && (
        <div className={styles.buttons}>
          <div className={styles.refusal}>
            <Refusal error={removal.refusal} />
          </div>
          <Button
            kind="danger"
            onPress={() => void removal.run({ type: 'RemoveSitting', sitting: sitting.id })}
          >
            {t('action.removeSitting')}
          </Button>
        </div>
      )}
    </div>
  )
}

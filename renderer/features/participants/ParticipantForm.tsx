import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  PARTICIPANT_ROLES,
  type Participant,
  type ParticipantChanges,
} from '#core/interview/participant.ts'
import { useChangeInTurn } from '../../session/useChangeInTurn.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useDraftedField } from '../../session/useDraftedField.ts'
import { AreaField } from '../../ui/AreaField.tsx'
import { Button } from '../../ui/Button.tsx'
import type { FieldHandle } from '../../ui/fieldHandle.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { ClosedNote } from '../record/ClosedNote.tsx'
import styles from './EntryList.module.css'
import { SpokenLanguages } from './SpokenLanguages.tsx'

interface ParticipantFormProps {
  readonly id: string
  readonly participant: Participant
  /** True: just added; the name waits to be typed. */
  readonly isFresh: boolean
  readonly isReadOnly: boolean
  /** When the part of the record was closed that names the participant; null: none does. */
  readonly closedAt: string | null
  /** Null: it stands at the end already. */
  readonly onMoveUp: (() => void) | null
  readonly onMoveDown: (() => void) | null
}

/** Everything about a participant. Each field is saved when it is left. */
export function ParticipantForm(props: ParticipantFormProps) {
  const { participant, isFresh, isReadOnly, closedAt, onMoveUp, onMoveDown } = props
  const isFixed = isReadOnly || closedAt !== null
  const { t } = useTranslation('participants')
  const errorText = useErrorText()
  const { run, refusal } = useCommand()
  const inTurn = useChangeInTurn(run)
  const labelling = useCommand()
  const removal = useCommand()
  const nameHandle = useRef<FieldHandle<HTMLInputElement>>(null)
  const { id } = participant
  const command = (changes: ParticipantChanges) =>
    ({ type: 'ChangeParticipant', participant: id, changes }) as const

  const label = useDraftedField(`participant:${id}:label`, participant.label, (text) =>
    labelling.run(command({ label: text })),
  )
  const name = useDraftedField(`participant:${id}:name`, participant.name, (text) =>
    run(command({ name: text })),
  )
  const pseudonym = useDraftedField(`participant:${id}:pseudonym`, participant.pseudonym, (text) =>
    run(command({ pseudonym: text })),
  )
  const note = useDraftedField(`participant:${id}:note`, participant.note, (text) =>
    run(command({ note: text })),
  )

  useEffect(() => {
    if (isFresh) nameHandle.current?.element.focus()
  }, [isFresh])

  return (
    <div id={props.id} className={styles.form}>
      {closedAt !== null && (
        <div className={styles.whole}>
          <ClosedNote at={closedAt} words="closedParticipant" />
        </div>
      )}
      <TextField
        label={t('field.label')}
        description={t('field.labelHint')}
        readOnly={isFixed}
        error={labelling.refusal === null ? null : errorText(labelling.refusal)}
        {...label}
      />
      <Select
        label={t('field.role')}
        value={participant.role}
        isDisabled={isFixed}
        choices={PARTICIPANT_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => void run(command({ role }))}
      />
      <TextField label={t('field.name')} readOnly={isFixed} handle={nameHandle} {...name} />
      <TextField
        label={t('field.pseudonym')}
        description={t('field.pseudonymHint')}
        readOnly={isReadOnly}
        {...pseudonym}
      />
      <div className={styles.whole}>
        <SpokenLanguages
          languages={participant.languages}
          isReadOnly={isFixed}
          onChange={(language, speaks) =>
            void inTurn(({ participants }) => {
              const others = participants.get(id)?.languages.filter((each) => each !== language)
              if (others === undefined) return null
              return command({ languages: speaks ? [...others, language] : others })
            })
          }
        />
      </div>
      <div className={styles.whole}>
        <AreaField label={t('field.note')} readOnly={isFixed} {...note} />
      </div>
      <div className={styles.whole}>
        <Refusal error={refusal} />
      </div>
      {!isFixed && (
        <div className={styles.buttons}>
          <IconButton
            icon={ArrowUp}
            label={t('action.moveUp', { label: participant.label })}
            isDisabled={onMoveUp === null}
            onPress={() => onMoveUp?.()}
          />
          <IconButton
            icon={ArrowDown}
            label={t('action.moveDown', { label: participant.label })}
            isDisabled={onMoveDown === null}
            onPress={() => onMoveDown?.()}
          />
          <div className={styles.refusal}>
            <Refusal error={removal.refusal} />
          </div>
          <Button
            kind="danger"
            onPress={() => void removal.run({ type: 'RemoveParticipant', participant: id })}
          >
            {t('action.remove')}
          </Button>
        </div>
      )}
    </div>
  )
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#core/interview/ids.ts'
import type { Participant } from '#core/interview/participant.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import { useCommand } from '../../session/useCommand.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { useFocusAfterMove } from '../../ui/useFocusAfterMove.ts'
import styles from './EntryList.module.css'
import { ParticipantForm } from './ParticipantForm.tsx'

interface ParticipantEntryProps {
  readonly participant: Participant
  readonly before: Participant | null
  readonly twoBefore: Participant | null
  readonly after: Participant | null
  readonly isOpen: boolean
  readonly isFresh: boolean
  readonly isReadOnly: boolean
  readonly onToggle: () => void
  readonly stop: object
}

/** One participant in a line; open, as a form. */
export function ParticipantEntry(props: ParticipantEntryProps) {
  const { participant, before, twoBefore, after, isOpen, isReadOnly, onToggle, stop } = props
  const { t } = useTranslation('participants')
  const format = useFormat()
  const { run, refusal } = useCommand()
  const id = useId()
  const arrive = useFocusAfterMove<HTMLButtonElement>(before?.id ?? null, after?.id ?? null)
  const { label, role, name, pseudonym, languages } = participant

  const moveAfter = async (place: ParticipantId | null): Promise<void> => {
    const moved = { type: 'MoveParticipant', participant: participant.id, after: place } as const
    arrive.expect(true)
    if (!(await run(moved))) arrive.expect(false)
  }
  const moveUp = before === null || isReadOnly ? null : () => void moveAfter(twoBefore?.id ?? null)
  const moveDown = after === null || isReadOnly ? null : () => void moveAfter(after.id)

  return (
    <li className={styles.entry} data-open={isOpen ? '' : undefined}>
      <button
        ref={arrive.line}
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (!event.altKey || !event.shiftKey || isImeKey(event.nativeEvent)) return
          const move = { ArrowUp: moveUp, ArrowDown: moveDown }[event.key]
          if (move === undefined) return
          event.preventDefault()
          move?.()
        }}
        {...stop}
      >
        <span className={styles.label}>{label}</span>
        <span>{t(`role.${role}`)}</span>
        <span>
          {name === '' && pseudonym === '' && (
            <span className={styles.soft}>{t('list.nameless')}</span>
          )}
          {pseudonym || name}
          {pseudonym !== '' && name !== '' && <span className={styles.soft}> ({name})</span>}
        </span>
        <span className={styles.soft}>{format.list(languages.map(format.language))}</span>
      </button>
      <Refusal error={refusal} />
      {isOpen && (
        <ParticipantForm
          id={id}
          participant={participant}
          isFresh={props.isFresh}
          isReadOnly={isReadOnly}
          onMoveUp={moveUp}
          onMoveDown={moveDown}
        />
      )}
    </li>
  )
}

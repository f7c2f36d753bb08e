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
  /** When the part of the record was closed that names the participant; null: none does. */
  readonly closedAt: string | null
  /** True: nobody comes to stand before the one above, which is closed. */
  readonly isFirstOpen: boolean
  readonly onToggle: () => void
  readonly stop: object
}

/** One participant in a line; open, as a form. */
export function ParticipantEntry(props: ParticipantEntryProps) {
  const { participant, before, twoBefore, after, isOpen, onToggle, stop } = props
  const { isReadOnly, closedAt, isFirstOpen } = props
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
  const isFixed = isReadOnly || closedAt !== null
  const moveUp =
    before === null || isFixed || isFirstOpen ? null : () => void moveAfter(twoBefore?.id ?? null)
  const moveDown = after === null || isFixed ? null : () => void moveAfter(after.id)

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
          closedAt={closedAt}
          onMoveUp={moveUp}
          onMoveDown={moveDown}
        />
      )}
    </li>
  )
}

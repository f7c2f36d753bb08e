import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closedThings } from '#core/interview/closedThings.ts'
import type { ParticipantId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import {
  PARTICIPANT_ROLES,
  type Participant,
  type ParticipantRole,
} from '#core/interview/participant.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useRoving } from '../statements/useRoving.ts'
import styles from './EntryList.module.css'
import { ParticipantEntry } from './ParticipantEntry.tsx'
import { suggestedLabel } from './suggestedLabel.ts'

/** The people in the interview; the open one as a form. */
export function ParticipantList() {
  const { t } = useTranslation('participants')
  const readOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const all = useInterview((interview) => interview.participants)
  const participants = useMemo(() => inOrder(all.values()), [all])
  const closings = useInterview((interview) => interview.closings)
  const closed = closedThings({ closings }).participants
  const closedAt = ({ id }: Participant) => closings[closed.get(id) ?? -1]?.at ?? null
  const [open, setOpen] = useState<ParticipantId | null>(null)
  const [fresh, setFresh] = useState<ParticipantId | null>(null)
  const roving = useRoving(participants.map((participant) => participant.id))

  async function add(role: ParticipantRole): Promise<void> {
    const id = crypto.randomUUID() as ParticipantId
    const participant = {
      id,
      role,
      label: suggestedLabel(role, participants),
      name: '',
      pseudonym: '',
      languages: [],
      note: '',
    }
    if (!(await run({ type: 'AddParticipant', participant }))) return
    setOpen(id)
    setFresh(id)
  }

  return (
    <section className={styles.section} aria-labelledby="participants">
      <header className={styles.header}>
        <h2 id="participants">{t('list.title')}</h2>
        {!readOnly && (
          <Menu
            label={t('list.role')}
            trigger={
              <Button>
                {t('list.add')}
                <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
              </Button>
            }
            onAction={(role) => void add(role as ParticipantRole)}
          >
            {PARTICIPANT_ROLES.map((role) => (
              <MenuItem key={role} id={role}>
                {t(`role.${role}`)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </header>
      <Refusal error={refusal} />
      {participants.length === 0 && <p className={styles.empty}>{t('list.empty')}</p>}
      <ul className={styles.list} onKeyDown={roving.onKeyDown}>
        {participants.map((participant, place) => (
          <ParticipantEntry
            key={participant.id}
            participant={participant}
            before={participants[place - 1] ?? null}
            twoBefore={participants[place - 2] ?? null}
            after={participants[place + 1] ?? null}
            isOpen={participant.id === open}
            isFresh={participant.id === fresh}
            isReadOnly={readOnly}
            closedAt={closedAt(participant)}
            isFirstOpen={closed.has(participants[place - 1]?.id as ParticipantId)}
            onToggle={() => {
              setOpen(participant.id === open ? null : participant.id)
              setFresh(null)
            }}
            stop={roving.stop(participant.id)}
          />
        ))}
      </ul>
    </section>
  )
}

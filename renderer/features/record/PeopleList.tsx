import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '#core/interview/participant.ts'
import { useParticipantName } from '../participants/useParticipantName.ts'
import styles from './Form.module.css'
import { RecordList } from './RecordList.tsx'

interface PeopleListProps {
  readonly label: string
  readonly people: readonly Participant[]
  /** In a line, what is recorded of somebody; empty: nothing. */
  readonly summary: (participant: Participant) => string
  readonly form: (participant: Participant) => ReactNode
}

/** People of the interview, a line each; of one alone the form is open at once. */
export function PeopleList({ label, people, summary, form }: PeopleListProps) {
  const { t } = useTranslation('record')
  const { t: participants } = useTranslation('participants')
  const nameOf = useParticipantName()
  const [open, setOpen] = useState<string | null>(
    people.length === 1 ? (people[0]?.id ?? null) : null,
  )
  const byId = new Map<string, Participant>(people.map((each) => [each.id, each]))
  const of = <Shown,>(id: string, show: (participant: Participant) => Shown): Shown | null => {
    const participant = byId.get(id)
    return participant === undefined ? null : show(participant)
  }
  return (
    <RecordList
      label={label}
      ids={people.map(({ id }) => id)}
      open={open}
      onOpen={setOpen}
      head={(id) =>
        of(id, (participant) => (
          <>
            <span>
              {participant.label} · {nameOf(participant)}
            </span>
            <span>{participants(`role.${participant.role}`)}</span>
            <span className={styles.soft}>{summary(participant) || t('notRecorded')}</span>
          </>
        ))
      }
      form={(id) => of(id, form)}
    />
  )
}

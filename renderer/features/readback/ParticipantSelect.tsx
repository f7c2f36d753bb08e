import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#core/interview/ids.ts'
import { Select } from '../../ui/Select.tsx'
import { usePeople } from './usePeople.ts'

const NOBODY = ''

interface ParticipantSelectProps {
  readonly label: ReactNode
  /** Null: not recorded. */
  readonly value: ParticipantId | null
  readonly onChange: (participant: ParticipantId | null) => void
}

/** One of those who take part, or "not recorded". */
export function ParticipantSelect({ label, value, onChange }: ParticipantSelectProps) {
  const { t } = useTranslation('readBack')
  const people = usePeople()
  return (
    <Select
      label={label}
      value={value ?? NOBODY}
      choices={[
        { value: NOBODY, label: t('notRecorded') },
        ...people.all.map(({ id }) => ({ value: id as string, label: people.name(id) })),
      ]}
      onChange={(id) => onChange(people.all.find((one) => one.id === id)?.id ?? null)}
    />
  )
}

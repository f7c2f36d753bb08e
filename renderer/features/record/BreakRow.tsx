import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { Sitting } from '#core/interview/sitting.ts'
import { useCommand } from '../../session/useCommand.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { CourseRow } from './CourseRow.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryMoment } from './EntryMoment.tsx'
import { useEntry } from './useEntry.ts'

interface BreakRowProps {
  readonly entry: EntryOf<'break'>
  readonly sitting: Sitting
  readonly number: number
}

/** A break in a sitting. */
export function BreakRow({ entry, sitting, number }: BreakRowProps) {
  const { t } = useTranslation('record')
  const { run, refusal } = useCommand()
  const form = useEntry<'break'>(entry)
  const name = t('break.number', { number })
  return (
    <CourseRow
      name={name}
      refusal={refusal}
      buttons={
        !form.isReadOnly && (
          <IconButton
            icon={X}
            label={t('break.remove', { number })}
            onPress={() => void run({ type: 'RemoveEntry', entry: entry.id })}
          />
        )
      }
    >
      <EntryMoment
        form={form}
        field="startedAt"
        label={t('break.startedAt')}
        near={sitting.startedAt}
      />
      <EntryMoment
        form={form}
        field="endedAt"
        label={t('break.endedAt')}
        near={entry.startedAt ?? sitting.startedAt}
      />
      <EntryLine form={form} field="reason" label={t('break.reason')} />
    </CourseRow>
  )
}

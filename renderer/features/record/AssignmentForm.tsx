import { useTranslation } from 'react-i18next'
import { DIRECTIONS, INTERPRETING_MODES } from '#core/interview/entries/assignment.ts'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { usePeople } from '../readback/usePeople.ts'
import { EntryBody } from './EntryBody.tsx'
import { EntryRadio } from './EntryRadio.tsx'
import { EntrySelect } from './EntrySelect.tsx'
import styles from './Form.module.css'
import { SegmentNumberField } from './SegmentNumberField.tsx'
import { useEntry } from './useEntry.ts'
import { useLanguageChoices } from './useLanguageChoices.ts'
import { useSittingChoices } from './useSittingChoices.ts'

interface AssignmentFormProps {
  readonly entry: EntryOf<'assignment'>
  readonly among: readonly EntryId[]
}

/** One interpreter's presence. */
export function AssignmentForm({ entry, among }: AssignmentFormProps) {
  const { t } = useTranslation('record')
  const people = usePeople()
  const languages = useLanguageChoices()
  const sittings = useSittingChoices()
  const form = useEntry<'assignment'>(entry)
  return (
    <EntryBody form={form} end={{ id: entry.id, among }}>
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="participant"
          label={t('assignments.participant')}
          choices={people.all.map(({ id }) => ({ value: id, label: people.name(id) }))}
        />
      </div>
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="sitting"
          label={t('assignments.sitting')}
          none={t('assignments.everySitting')}
          choices={sittings}
        />
      </div>
      <SegmentNumberField
        form={form}
        field="first"
        label={t('assignments.first')}
        none={t('assignments.beginning')}
      />
      <SegmentNumberField
        form={form}
        field="last"
        label={t('assignments.last')}
        none={t('assignments.end')}
      />
      <EntrySelect form={form} field="from" label={t('assignments.from')} choices={languages} />
      <EntrySelect form={form} field="to" label={t('assignments.to')} choices={languages} />
      <div className={styles.half}>
        <EntryRadio
          form={form}
          field="direction"
          label={t('assignments.direction')}
          choices={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
      </div>
      <EntrySelect
        form={form}
        field="mode"
        label={t('assignments.mode')}
        choices={INTERPRETING_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <EntrySelect
        form={form}
        field="pivot"
        label={t('assignments.pivot')}
        none={t('assignments.direct')}
        choices={languages}
      />
    </EntryBody>
  )
}

import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { formatMediaTime, parseMediaTime } from '../transcript/mediaTime.ts'
import { EntryBody } from './EntryBody.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntrySelect } from './EntrySelect.tsx'
import styles from './Form.module.css'
import { ParsedField } from './ParsedField.tsx'
import { parseSha256 } from './parseSha256.ts'
import { RecordingHash } from './RecordingHash.tsx'
import { useEntry } from './useEntry.ts'
import { useSittingChoices } from './useSittingChoices.ts'

interface RecordingFormProps {
  readonly entry: EntryOf<'recording'>
  readonly among: readonly EntryId[]
}

/** One file of the recording. */
export function RecordingForm({ entry, among }: RecordingFormProps) {
  const { t } = useTranslation('record')
  const sittings = useSittingChoices()
  const form = useEntry<'recording'>(entry)
  return (
    <EntryBody form={form} end={{ id: entry.id, among }}>
      <div className={styles.half}>
        <EntryLine form={form} field="file" label={t('recording.fileName')} />
      </div>
      <div className={styles.half}>
        <EntryLine form={form} field="device" label={t('recording.device')} />
      </div>
      {(['duration', 'offset'] as const).map((field) => {
        const time = entry[field]
        return (
          <ParsedField
            key={field}
            field={`${form.key}:${field}`}
            label={t(`recording.${field}`)}
            description={t(`recording.${field}Hint`)}
            isReadOnly={form.isReadOnly}
            shown={time === null ? '' : formatMediaTime(time, time % 1_000 !== 0)}
            parse={(typed) => (typed.trim() === '' ? null : (parseMediaTime(typed) ?? undefined))}
            invalid={t('recording.timeInvalid')}
            save={(run, milliseconds) => form.change(run, { [field]: milliseconds })}
          />
        )
      })}
      <div className={styles.half}>
        <EntrySelect
          form={form}
          field="sitting"
          label={t('recording.sitting')}
          none={t('notRecorded')}
          choices={sittings}
        />
      </div>
      <div className={styles.whole}>
        <ParsedField
          field={`${form.key}:sha256`}
          label={t('recording.sha256')}
          description={t('recording.sha256Hint')}
          isReadOnly={form.isReadOnly}
          shown={entry.sha256}
          parse={parseSha256}
          invalid={t('recording.sha256Invalid')}
          save={(run, sha256) => form.change(run, { sha256 })}
        />
        <RecordingHash form={form} />
      </div>
      <div className={styles.whole}>
        <EntryLine form={form} field="note" label={t('recording.note')} />
      </div>
    </EntryBody>
  )
}

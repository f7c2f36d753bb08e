import { useTranslation } from 'react-i18next'
import type { EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId } from '#core/interview/ids.ts'
import { EntryBody } from './EntryBody.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryMoment } from './EntryMoment.tsx'
import styles from './Form.module.css'
import { useEntry } from './useEntry.ts'

interface CustodyFormProps {
  readonly entry: EntryOf<'custody'>
  readonly among: readonly EntryId[]
}

/** One step of custody. */
export function CustodyForm({ entry, among }: CustodyFormProps) {
  const { t } = useTranslation('record')
  const form = useEntry<'custody'>(entry)
  return (
    <EntryBody form={form} end={{ id: entry.id, among }}>
      <div className={styles.half}>
        <EntryLine form={form} field="what" label={t('custody.what')} />
      </div>
      <div className={styles.half}>
        <EntryMoment form={form} field="at" label={t('custody.at')} />
      </div>
      <div className={styles.half}>
        <EntryLine form={form} field="from" label={t('custody.from')} />
      </div>
      <div className={styles.half}>
        <EntryLine form={form} field="to" label={t('custody.to')} />
      </div>
      <div className={styles.whole}>
        <EntryLine form={form} field="purpose" label={t('custody.purpose')} />
      </div>
    </EntryBody>
  )
}

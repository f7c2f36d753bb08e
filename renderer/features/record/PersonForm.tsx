import { useTranslation } from 'react-i18next'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { Participant } from '#core/interview/participant.ts'
import { blankPerson } from './blankEntries.ts'
import { EntryBody } from './EntryBody.tsx'
import { EntryFlag } from './EntryFlag.tsx'
import { EntryLine } from './EntryLine.tsx'
import styles from './Form.module.css'
import { useEntryForm } from './useEntryForm.ts'

/** Post, birth date, residence and dialect of somebody who takes part. */
export function PersonForm({ participant: { id } }: { readonly participant: Participant }) {
  const { t } = useTranslation('record')
  const form = useEntryForm<'person'>(`person:${id}`, blankPerson(id), (interview) =>
    entriesOf(interview, 'person').find(({ participant }) => participant === id),
  )
  return (
    <EntryBody form={form}>
      <div className={styles.half}>
        <EntryLine form={form} field="post" label={t('persons.post')} />
      </div>
      <div className={styles.half}>
        <EntryLine
          form={form}
          field="dialect"
          label={t('persons.dialect')}
          description={t('persons.dialectHint')}
        />
      </div>
      <div className={styles.half}>
        <EntryLine
          form={form}
          field="birthDate"
          label={t('persons.birthDate')}
          description={t('persons.asStated')}
        />
        <EntryFlag form={form} field="hideBirthDate">
          {t('persons.hide')}
        </EntryFlag>
      </div>
      <div className={styles.half}>
        <EntryLine
          form={form}
          field="residence"
          label={t('persons.residence')}
          description={t('persons.asStated')}
        />
        <EntryFlag form={form} field="hideResidence">
          {t('persons.hide')}
        </EntryFlag>
      </div>
    </EntryBody>
  )
}

import { useTranslation } from 'react-i18next'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import type { Participant } from '#core/interview/participant.ts'
import { blankInterviewee } from './blankEntries.ts'
import { EntryArea } from './EntryArea.tsx'
import { EntryBody } from './EntryBody.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntrySelect } from './EntrySelect.tsx'
import styles from './Form.module.css'
import { Part } from './Part.tsx'
import { useEntryForm } from './useEntryForm.ts'
import { useLanguageChoices } from './useLanguageChoices.ts'

/** Everything that is recorded of an interviewee. */
export function IntervieweeForm({ participant: { id } }: { readonly participant: Participant }) {
  const { t } = useTranslation('record')
  const languages = useLanguageChoices()
  const form = useEntryForm<'interviewee'>(`interviewee:${id}`, blankInterviewee(id), (interview) =>
    entriesOf(interview, 'interviewee').find(({ participant }) => participant === id),
  )
  return (
    <>
      <EntryBody form={form}>
        <div className={styles.whole}>
          <EntryLine
            form={form}
            field="status"
            label={t('interviewee.status')}
            description={t('interviewee.statusHint')}
          />
        </div>
      </EntryBody>
      <Part title={t('interviewee.identity')} hint={t('interviewee.article17')}>
        <div className={styles.form}>
          <div className={styles.half}>
            <EntryLine form={form} field="surname" label={t('interviewee.surname')} />
          </div>
          <div className={styles.half}>
            <EntryLine form={form} field="firstNames" label={t('interviewee.firstNames')} />
          </div>
          <EntryLine form={form} field="rank" label={t('interviewee.rank')} />
          <EntryLine form={form} field="birthDate" label={t('interviewee.birthDate')} />
          <div className={styles.half}>
            <EntryLine form={form} field="serviceNumber" label={t('interviewee.serviceNumber')} />
          </div>
        </div>
      </Part>
      <Part title={t('interviewee.condition')}>
        <div className={styles.form}>
          <div className={styles.whole}>
            <EntryArea form={form} field="health" label={t('interviewee.health')} />
          </div>
          <EntrySelect
            form={form}
            field="comprehensionLanguage"
            label={t('interviewee.comprehensionLanguage')}
            none={t('notRecorded')}
            choices={languages}
          />
          <div className={styles.three}>
            <EntryArea form={form} field="comprehension" label={t('interviewee.comprehension')} />
          </div>
        </div>
      </Part>
    </>
  )
}

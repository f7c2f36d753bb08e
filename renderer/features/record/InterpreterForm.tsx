import { useTranslation } from 'react-i18next'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import { CONFLICT_CHECKS, OATHS } from '#core/interview/entries/interpreter.ts'
import type { Participant } from '#core/interview/participant.ts'
import { blankInterpreter } from './blankEntries.ts'
import { EntryArea } from './EntryArea.tsx'
import { EntryBody } from './EntryBody.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryMoment } from './EntryMoment.tsx'
import { EntryRadio } from './EntryRadio.tsx'
import styles from './Form.module.css'
import { useEntryForm } from './useEntryForm.ts'

/** Credentials, oath or warning, and the outcome of asking for grounds of recusal. */
export function InterpreterForm({ participant: { id } }: { readonly participant: Participant }) {
  const { t } = useTranslation('record')
  const form = useEntryForm<'interpreter'>(`interpreter:${id}`, blankInterpreter(id), (interview) =>
    entriesOf(interview, 'interpreter').find(({ participant }) => participant === id),
  )
  const { oath, oathAt, conflict, conflictNote } = form.fields
  return (
    <EntryBody form={form}>
      <div className={styles.whole}>
        <EntryArea form={form} field="credentials" label={t('interpreters.credentials')} />
      </div>
      <div className={styles.whole}>
        <EntryRadio
          form={form}
          field="oath"
          label={t('interpreters.oath')}
          choices={OATHS.map((value) => ({ value, label: t(`oath.${value}`) }))}
        />
      </div>
      {(oath === 'sworn' || oath === 'warned' || oathAt !== null) && (
        <div className={styles.half}>
          <EntryMoment form={form} field="oathAt" label={t('interpreters.oathAt')} />
        </div>
      )}
      <div className={styles.whole}>
        <EntryRadio
          form={form}
          field="conflict"
          label={t('interpreters.conflict')}
          choices={CONFLICT_CHECKS.map((value) => ({ value, label: t(`conflict.${value}`) }))}
        />
      </div>
      {(conflict === 'declared' || conflictNote !== '') && (
        <div className={styles.whole}>
          <EntryLine form={form} field="conflictNote" label={t('interpreters.conflictNote')} />
        </div>
      )}
    </EntryBody>
  )
}

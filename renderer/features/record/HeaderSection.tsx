import { useTranslation } from 'react-i18next'
import { entriesOf } from '#core/interview/entries/entriesOf.ts'
import { VERBATIM_LEVELS } from '#core/interview/entries/header.ts'
import { useCommand } from '../../session/useCommand.ts'
import { RadioRow } from '../../ui/RadioRow.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { BLANK_HEADER } from './blankEntries.ts'
import { EntryLine } from './EntryLine.tsx'
import styles from './Form.module.css'
import { useEntryForm } from './useEntryForm.ts'

/** The head of the record: number, authority, place, marking, and how closely it follows speech. */
export function HeaderSection() {
  const { t } = useTranslation('record')
  const { run, refusal } = useCommand()
  const form = useEntryForm<'header'>(
    'record:header',
    BLANK_HEADER,
    (interview) => entriesOf(interview, 'header')[0],
  )
  return (
    <section className={styles.section} aria-labelledby="record-header">
      <h2 id="record-header">{t('section.header')}</h2>
      <div className={styles.form}>
        <EntryLine form={form} field="recordNumber" label={t('header.recordNumber')} />
        <EntryLine form={form} field="authority" label={t('header.authority')} />
        <EntryLine form={form} field="place" label={t('header.place')} />
        <EntryLine
          form={form}
          field="marking"
          label={t('header.marking')}
          description={t('header.markingHint')}
        />
        <div className={styles.whole}>
          <RadioRow
            label={t('header.verbatim')}
            value={form.fields.verbatim}
            isDisabled={form.isReadOnly}
            choices={VERBATIM_LEVELS.map((level) => ({
              value: level,
              label: t(`verbatim.${level}`),
            }))}
            onChange={(verbatim) => void form.change(run, { verbatim })}
          />
          <Refusal error={refusal} />
        </div>
      </div>
    </section>
  )
}

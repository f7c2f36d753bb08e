import { useTranslation } from 'react-i18next'
import { VERBATIM_LEVELS } from '#core/interview/entries/header.ts'
import { ClosedNote } from './ClosedNote.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryRadio } from './EntryRadio.tsx'
import styles from './Form.module.css'
import { Section } from './Section.tsx'
import { TakeOver } from './TakeOver.tsx'
import { useHeaderForm } from './useHeaderForm.ts'

/** The head of the record: number, authority, place, marking, and how closely it follows speech. */
export function HeaderSection() {
  const { t } = useTranslation('record')
  const form = useHeaderForm()
  return (
    <Section title={t('section.header')} hint={t('header.hint')}>
      <ClosedNote at={form.closedAt} />
      <TakeOver section="header" />
      <div className={styles.form}>
        <div className={styles.half}>
          <EntryLine form={form} field="recordNumber" label={t('header.recordNumber')} />
        </div>
        <div className={styles.half}>
          <EntryLine form={form} field="place" label={t('header.place')} />
        </div>
        <div className={styles.half}>
          <EntryLine form={form} field="authority" label={t('header.authority')} />
        </div>
        <div className={styles.half}>
          <EntryLine
            form={form}
            field="marking"
            label={t('header.marking')}
            description={t('header.markingHint')}
          />
        </div>
        <div className={styles.whole}>
          <EntryRadio
            form={form}
            field="verbatim"
            label={t('header.verbatim')}
            choices={VERBATIM_LEVELS.map((value) => ({ value, label: t(`verbatim.${value}`) }))}
          />
        </div>
      </div>
    </Section>
  )
}

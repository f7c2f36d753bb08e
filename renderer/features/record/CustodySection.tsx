import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { AddButton } from './AddButton.tsx'
import { BLANK_CUSTODY } from './blankEntries.ts'
import { CustodyForm } from './CustodyForm.tsx'
import { EntryRows } from './EntryRows.tsx'
import styles from './Form.module.css'
import { Section } from './Section.tsx'
import { useEntryList } from './useEntryList.ts'

/** Through whose hands the record and its recording went. */
export function CustodySection() {
  const { t } = useTranslation('record')
  const format = useFormat()
  const readOnly = useReadOnly() !== null
  const timeZone = useInterview((interview) => interview.timeZone)
  const list = useEntryList('custody')
  return (
    <Section
      title={t('section.custody')}
      hint={t('custody.hint')}
      tools={
        !readOnly && (
          <AddButton onAdd={() => void list.add(BLANK_CUSTODY)}>{t('custody.add')}</AddButton>
        )
      }
    >
      <Refusal error={list.refusal} />
      {list.entries.length === 0 && <p className={styles.soft}>{t('custody.none')}</p>}
      <EntryRows
        label={t('section.custody')}
        list={list}
        head={(entry) => {
          const { at, what, from, to } = entry
          const none = t('notRecorded')
          return (
            <>
              <span>{what || none}</span>
              <span className={at === null ? styles.soft : undefined}>
                {at === null ? none : format.dateTime(at, timeZone)}
              </span>
              <span className={styles.soft}>
                {from || none} → {to || none}
              </span>
            </>
          )
        }}
        form={(entry, among) => <CustodyForm entry={entry} among={among} />}
      />
    </Section>
  )
}

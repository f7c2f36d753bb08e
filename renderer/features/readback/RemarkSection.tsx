import { useTranslation } from 'react-i18next'
import { useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../record/Section.tsx'
import styles from './Entries.module.css'
import { RemarkEntry } from './RemarkEntry.tsx'
import { useShowDialog } from './recordDialogs.ts'
import { useEntries } from './useEntries.ts'

/** What those who took part said about the record, and what became of it. */
export function RemarkSection() {
  const { t } = useTranslation('readBack')
  const { t: record } = useTranslation('record')
  const isReadOnly = useReadOnly() !== null
  const showDialog = useShowDialog()
  const remarks = useEntries('remark')
  const add = () =>
    showDialog({ type: 'remark', remark: 'remark', segment: null, language: null, readBack: null })
  return (
    <Section
      title={record('section.remarks')}
      hint={t('remarks.hint')}
      tools={!isReadOnly && <Button onPress={add}>{t('remarks.add')}</Button>}
    >
      {remarks.length === 0 ? (
        <p className={styles.soft}>{t('remarks.none')}</p>
      ) : (
        <ul className={styles.list}>
          {remarks.map((remark) => (
            <RemarkEntry key={remark.id} remark={remark} isReadOnly={isReadOnly} />
          ))}
        </ul>
      )}
    </Section>
  )
}

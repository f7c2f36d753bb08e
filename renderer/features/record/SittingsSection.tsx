import { useTranslation } from 'react-i18next'
import { SittingList } from '../participants/SittingList.tsx'
import styles from './Form.module.css'
import { SittingCourse } from './SittingCourse.tsx'

/** The sittings as everywhere, and in each who came and went when, and its breaks. */
export function SittingsSection() {
  const { t } = useTranslation('record')
  return (
    <div className={styles.section}>
      <p className={styles.hint}>{t('sittings.hint')}</p>
      <SittingList
        more={(sitting, isReadOnly) => <SittingCourse sitting={sitting} isReadOnly={isReadOnly} />}
      />
    </div>
  )
}

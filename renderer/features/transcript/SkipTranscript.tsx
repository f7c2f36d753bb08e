import { useTranslation } from 'react-i18next'
import styles from './Transcript.module.css'

/**
 * The way past the rows for who goes through the window by Tab; seen only while it has the focus.
 * It stands first for a second reason: a tab panel asks after every change whether something in
 * it can be focused, and finds this without looking through the rows.
 */
export function SkipTranscript() {
  const { t } = useTranslation('transcript')
  return (
    <button
      type="button"
      className={styles.skip}
      onClick={(event) => {
        event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-after-rows]')?.focus()
      }}
    >
      {t('skip')}
    </button>
  )
}

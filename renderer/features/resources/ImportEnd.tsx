import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { JobProgress } from '../export/JobProgress.tsx'
import type { JobRunner } from '../export/useJob.ts'
import styles from './ImportMemoryForm.module.css'

interface ImportEndProps {
  readonly job: JobRunner
  /** none: no file yet; looked: one was looked at; done: one was imported. */
  readonly state: 'none' | 'looked' | 'done'
  readonly isLooking: boolean
  /** False: something is missing that the import needs. */
  readonly isReady: boolean
  readonly onChoose: () => void
  readonly onStart: () => void
  readonly onClose: () => void
}

/** The last line of an import: choose a file, then import it; or how far the import is. */
export function ImportEnd(props: ImportEndProps) {
  const { job, state, isLooking, isReady, onChoose, onStart, onClose } = props
  const { t } = useTranslation('resources')
  if (job.running !== null) {
    return (
      <div className={styles.end}>
        <JobProgress running={job.running} />
        <Button onPress={job.cancel}>{t('cancel')}</Button>
      </div>
    )
  }
  return (
    <div className={styles.end}>
      <Button onPress={onClose}>{t('close')}</Button>
      <Button
        kind={state === 'looked' ? 'plain' : 'primary'}
        autoFocus
        isPending={isLooking}
        onPress={onChoose}
      >
        {state === 'none' ? t('memories.choose') : t('memories.another')}
      </Button>
      {state === 'looked' && (
        <Button kind="primary" isDisabled={!isReady} onPress={onStart}>
          {t('memories.importStart')}
        </Button>
      )}
    </div>
  )
}

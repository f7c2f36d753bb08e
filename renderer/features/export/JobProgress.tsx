import { Label, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#core/protocol/hostApi.ts'
import styles from './JobProgress.module.css'

/** How far a job is: a bar and a number where the whole is known, else the phase. */
export function JobProgress({
  running,
}: {
  readonly running: Extract<JobStatus, { readonly state: 'running' }>
}) {
  const { t } = useTranslation('export')
  const { phase, done, total } = running
  const words =
    total === 0 ? t(`phase.${phase}`) : t('progress', { phase: t(`phase.${phase}`), done, total })
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      isIndeterminate={total === 0}
      value={total === 0 ? 0 : (done / total) * 100}
      valueLabel={words}
    >
      {({ percentage }) => (
        <>
          <Label className={styles.words ?? ''}>{words}</Label>
          <span className={styles.track}>
            <span
              className={styles.bar}
              data-unknown={total === 0 ? '' : undefined}
              style={{ inlineSize: `${percentage ?? 30}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  )
}

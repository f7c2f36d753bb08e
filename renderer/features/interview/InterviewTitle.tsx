import { useTranslation } from 'react-i18next'
import { inOrder } from '#core/interview/inOrder.ts'
import { useActiveSegment } from '../../session/place.ts'
import { useInterview } from '../../session/useSession.ts'
import { classes } from '../../ui/classes.ts'
import styles from './InterviewHeader.module.css'

/** Title, case number, and the sitting of the active row. */
export function InterviewTitle() {
  const { t } = useTranslation('interview')
  const title = useInterview((interview) => interview.title)
  const caseNumber = useInterview((interview) => interview.caseNumber)
  const exercise = useInterview((interview) => interview.exercise)
  const sitting = useSittingNumber()
  return (
    <h1 className={styles.title}>
      <span className={styles.name} title={title}>
        {title}
      </span>
      <span className={styles.facts}>
        {exercise && <span className={styles.fact}>{t('exercise')}</span>}
        {sitting !== null && (
          <span className={styles.fact}>{t('sitting', { number: sitting })}</span>
        )}
        {caseNumber !== '' && (
          <span className={classes(styles.fact, styles.case)} title={caseNumber}>
            {caseNumber}
          </span>
        )}
      </span>
    </h1>
  )
}

/** The number of the active row's sitting, else of the last one; null: there is none. */
function useSittingNumber(): number | null {
  const active = useActiveSegment()
  const sittings = useInterview((interview) => interview.sittings)
  const sitting = useInterview((interview) =>
    active === null ? null : (interview.segments.get(active)?.sitting ?? null),
  )
  if (sittings.size === 0) return null
  if (sitting === null) return sittings.size
  return inOrder(sittings.values()).findIndex(({ id }) => id === sitting) + 1
}

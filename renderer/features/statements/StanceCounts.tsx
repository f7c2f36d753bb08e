import { useTranslation } from 'react-i18next'
import type { StatementCoverage } from '#core/report/coverage.ts'
import { STANCES } from '#core/report/stance.ts'
import styles from './StanceCounts.module.css'
import { StanceSign } from './StanceSign.tsx'

/** How many segments bear on a statement, by stance: "+2 −1". */
export function StanceCounts({ covered }: { covered: StatementCoverage }) {
  const { t } = useTranslation('statements')
  const counted = STANCES.map((stance) => [stance, covered.linked[stance].length] as const).filter(
    ([, count]) => count > 0,
  )
  return (
    <span className={styles.counts}>
      {counted.map(([stance, count]) => (
        <span key={stance} className={styles.count} title={t(`counted.${stance}`, { count })}>
          <span aria-hidden="true">
            <StanceSign stance={stance} />
            {count}
          </span>
          <span className="visually-hidden">{t(`counted.${stance}`, { count })}</span>
        </span>
      ))}
    </span>
  )
}

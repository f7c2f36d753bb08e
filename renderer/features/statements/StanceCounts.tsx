import { useTranslation } from 'react-i18next'
import { STANCES } from '#core/report/stance.ts'
import type { StanceCounts as Counts } from '#core/report/stanceCounts.ts'
import styles from './StanceCounts.module.css'
import { StanceSign } from './StanceSign.tsx'

/** How many segments bear on a statement, by stance: "+2 −1". */
export function StanceCounts({ counts }: { counts: Counts }) {
  const { t } = useTranslation('statements')
  return (
    <span className={styles.counts}>
      {STANCES.filter((stance) => counts[stance] > 0).map((stance) => {
        const words = t(`counted.${stance}`, { count: counts[stance] })
        return (
          <span key={stance} className={styles.count} title={words}>
            <span aria-hidden="true">
              <StanceSign stance={stance} />
              {counts[stance]}
            </span>
            <span className="visually-hidden">{words}</span>
          </span>
        )
      })}
    </span>
  )
}

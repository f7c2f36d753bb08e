import { STANCE_SIGNS, type Stance } from '#core/report/stance.ts'
import styles from './StanceSign.module.css'

/** The sign of a stance; its word stands beside it or in the name of what holds it. */
export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <span className={styles.sign} data-stance={stance} aria-hidden="true">
      {STANCE_SIGNS[stance]}
    </span>
  )
}

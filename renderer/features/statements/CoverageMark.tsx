import { unreachable } from '#core/protocol/unreachable.ts'
import type { CoverageState } from '#core/report/coverage.ts'
import styles from './CoverageMark.module.css'

/** The shape of a coverage state. It stands beside its word, or carries it as a title. */
export function CoverageMark({ state, title }: { state: CoverageState; title?: string }) {
  return (
    <span className={styles.place} title={title}>
      <svg className={styles.mark} data-state={state} viewBox="0 0 16 16" aria-hidden="true">
        {shape(state)}
      </svg>
      {title !== undefined && <span className="visually-hidden">{title}</span>}
    </span>
  )
}

function shape(state: CoverageState) {
  switch (state) {
    case 'untested':
      return <circle cx="8" cy="8" r="5.75" className={styles.dashed} />
    case 'single-source':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" className={styles.ring} />
          <circle cx="8" cy="8" r="2.25" className={styles.fill} />
        </>
      )
    case 'supported':
      return <circle cx="8" cy="8" r="6.25" className={styles.fill} />
    case 'contested':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" className={styles.ring} />
          <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" className={styles.fill} />
        </>
      )
    case 'contradicted':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" className={styles.ring} />
          <path d="M4.25 8h7.5" className={styles.ring} />
        </>
      )
    default:
      return unreachable(state)
  }
}

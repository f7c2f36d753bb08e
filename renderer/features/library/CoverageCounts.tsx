import { useTranslation } from 'react-i18next'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { COVERAGE_STATES } from '#core/report/coverage.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { CoverageMark } from '../statements/CoverageMark.tsx'
import styles from './LibraryTable.module.css'

/** How many statements stand in each state: a mark and a number, with the words for a reader. */
export function CoverageCounts({ coverage }: { readonly coverage: InterviewSummary['coverage'] }) {
  const { t } = useTranslation('library')
  const { number, list } = useFormat()
  const states = COVERAGE_STATES.filter((state) => coverage[state] > 0)
  if (states.length === 0) return null
  const words = list(states.map((state) => t(`coverage.${state}`, { count: coverage[state] })))
  return (
    <span className={styles.counts} title={words}>
      <span className="visually-hidden">{words}</span>
      {states.map((state) => (
        <span key={state} className={styles.count} aria-hidden="true">
          <CoverageMark state={state} />
          {number(coverage[state])}
        </span>
      ))}
    </span>
  )
}

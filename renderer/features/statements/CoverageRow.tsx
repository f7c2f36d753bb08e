import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkedSegment, StatementCoverage } from '#core/report/coverage.ts'
import { STANCES } from '#core/report/stance.ts'
import { coveredCounts } from '#core/report/stanceCounts.ts'
import { useInterview } from '../../session/useSession.ts'
import { AttributionChain } from './AttributionChain.tsx'
import { Claim } from './Claim.tsx'
import { CoverageMark } from './CoverageMark.tsx'
import styles from './CoverageRow.module.css'
import { LinkedQuote } from './LinkedQuote.tsx'
import { StanceCounts } from './StanceCounts.tsx'

/** Quotes shown before the reader asks for all of them. */
const FIRST_QUOTES = 4

interface CoverageRowProps {
  readonly covered: StatementCoverage
  readonly stop: (id: string) => object
}

export function CoverageRow({ covered, stop }: CoverageRowProps) {
  const { t } = useTranslation('statements')
  const [all, setAll] = useState(false)
  const { statement, state, linked } = covered
  /** Named where there are several; a single report goes without saying. */
  const report = useInterview((interview) =>
    interview.reports.size > 1 ? interview.reports.get(statement.report) : undefined,
  )
  const quotes: readonly LinkedSegment[] = STANCES.flatMap((stance) => linked[stance])
  const shown = all ? quotes : quotes.slice(0, FIRST_QUOTES)
  return (
    <tr className={styles.row} data-state={state}>
      <th scope="row" className={styles.label}>
        {statement.label}
      </th>
      <td className={styles.claim}>
        <Claim statement={statement} />
        <div className={styles.source}>
          <AttributionChain statement={statement} />
          {report !== undefined && <span lang={report.language}> · {report.title}</span>}
        </div>
      </td>
      <td className={styles.state}>
        <span className={styles.word}>
          <CoverageMark state={state} />
          {t(`state.${state}`)}
        </span>
        <StanceCounts counts={coveredCounts(covered)} />
      </td>
      <td className={styles.quotes}>
        {quotes.length === 0 && <span className={styles.none}>{t('coverage.noSegment')}</span>}
        <ul>
          {shown.map((each) => (
            <li key={each.link.id}>
              <LinkedQuote linked={each} stop={stop(each.link.id)} />
            </li>
          ))}
        </ul>
        {quotes.length > FIRST_QUOTES && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('coverage.fewer') : t('coverage.all', { count: quotes.length })}
          </button>
        )}
      </td>
    </tr>
  )
}

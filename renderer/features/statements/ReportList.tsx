import { useTranslation } from 'react-i18next'
import type { ReportId } from '#core/interview/ids.ts'
import type { Report } from '#core/report/report.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'
import styles from './ReportList.module.css'
import { useRoving } from './useRoving.ts'

interface ReportListProps {
  readonly reports: readonly Report[]
  readonly open: ReportId | null
  readonly onOpen: (report: ReportId) => void
}

export function ReportList({ reports, open, onOpen }: ReportListProps) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const statements = useInterview((interview) => interview.statements)
  const roving = useRoving(reports.map((report) => report.id))
  return (
    <ul className={styles.list} onKeyDown={roving.onKeyDown}>
      {reports.map((report) => (
        <li key={report.id}>
          <button
            type="button"
            className={styles.report}
            aria-current={report.id === open ? 'true' : undefined}
            onClick={() => onOpen(report.id)}
            {...roving.stop(report.id)}
          >
            <span className={styles.title} lang={report.language}>
              {report.title}
            </span>
            <span className={styles.facts}>
              {report.publishedOn !== null && <span>{format.day(report.publishedOn)}</span>}
              <span>
                {t('reports.statements', {
                  count: statements.count((statement) => statement.report === report.id),
                })}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportId } from '#core/interview/ids.ts'
import { inOrder } from '#core/interview/inOrder.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { useInterview, useReadOnly, useSession } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { NewReport } from './NewReport.tsx'
import { ReportEditor } from './ReportEditor.tsx'
import { ReportList } from './ReportList.tsx'
import styles from './ReportsView.module.css'

/** The report that was open last in each interview, for coming back from another view. */
const lastOpen = new WeakMap<InterviewSession, ReportId>()

/** The report editor: reports, their text, and the statements taken from it. */
export function ReportsView() {
  const { t } = useTranslation('statements')
  const session = useSession()
  const readOnly = useReadOnly() !== null
  const all = useInterview((interview) => interview.reports)
  const reports = useMemo(() => inOrder(all.values()), [all])
  const [chosen, setChosen] = useState<ReportId | null>(lastOpen.get(session) ?? null)
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<ReportId | null>(null)
  const report = reports.find((each) => each.id === chosen) ?? reports[0]

  function choose(id: ReportId): void {
    lastOpen.set(session, id)
    setChosen(id)
    setAdding(false)
    setAdded(null)
  }

  function begin(id: ReportId): void {
    choose(id)
    setAdded(id)
  }

  return (
    <div className={styles.view}>
      <nav className={styles.list} aria-label={t('reports.title')}>
        <h2 className={styles.title}>{t('reports.title')}</h2>
        <ReportList reports={reports} open={adding ? null : (report?.id ?? null)} onOpen={choose} />
        {!readOnly && (
          <Button kind="quiet" className={styles.add} onPress={() => setAdding(true)}>
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {t('reports.add')}
          </Button>
        )}
      </nav>
      {adding && <NewReport onAdded={begin} onCancel={() => setAdding(false)} />}
      {!adding && report !== undefined && (
        <ReportEditor key={report.id} report={report} isNew={report.id === added} />
      )}
      {!adding && report === undefined && (
        <div className={styles.empty}>
          <h3>{t('reports.empty')}</h3>
          <p>{t('reports.emptyHint')}</p>
          {!readOnly && (
            <Button kind="primary" onPress={() => setAdding(true)}>
              {t('reports.add')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterviewSummary } from '#core/protocol/hostApi.ts'
import { useAction } from '../../keys/useAction.ts'
import { useApp } from '../../session/app.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { useLateness } from '../../ui/useLateness.ts'
import { LibraryBar } from './LibraryBar.tsx'
import styles from './LibraryScreen.module.css'
import { LibraryTable } from './LibraryTable.tsx'
import { LibraryUnavailable } from './LibraryUnavailable.tsx'
import { NewInterviewDialog } from './NewInterviewDialog.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import { ReadOnlyBar } from './ReadOnlyBar.tsx'
import { ThreeDoors } from './ThreeDoors.tsx'
import { useLibrary } from './useLibrary.ts'
import { useLibraryActions } from './useLibraryActions.ts'

/** Everything the library holds; empty, it offers three ways to begin. */
export function LibraryScreen() {
  const { t } = useTranslation('library')
  const { t: common } = useTranslation('common')
  const { navigate } = useApp()
  const library = useLibrary()
  const { overview } = library
  const writable = overview?.state === 'open' && overview.readOnly === null
  const actions = useLibraryActions(writable, library)
  const [problem, setProblem] = useState<InterviewSummary | null>(null)
  const late = useLateness(overview === null && library.failure === null)

  useAction('app.resources', () => navigate({ screen: 'resources', back: { screen: 'library' } }))
  useEffect(() => {
    document.title = overview === null ? t('product') : `${overview.name} – ${t('product')}`
  }, [overview, t])

  if (overview === null) {
    return (
      <main className={styles.screen}>
        {late && <p className={styles.waiting}>{common('starting')}</p>}
        <Refusal error={library.failure} />
      </main>
    )
  }
  if (overview.state === 'unavailable') {
    return <LibraryUnavailable overview={overview} library={library} />
  }
  return (
    <div className={styles.screen}>
      <LibraryBar name={overview.name} writable={writable} actions={actions} />
      {overview.readOnly !== null && <ReadOnlyBar reason={overview.readOnly} />}
      <main className={styles.main}>
        <div className={styles.refusal}>
          <Refusal error={actions.refusal ?? library.failure} />
          {actions.waiting !== null && <p role="status">{actions.waiting}</p>}
        </div>
        {overview.interviews.length === 0 ? (
          <ThreeDoors writable={writable} actions={actions} />
        ) : (
          <LibraryTable
            interviews={overview.interviews}
            onOpen={(interview) => {
              if (interview.problem === null)
                navigate({ screen: 'interview', interview: interview.id })
              else setProblem(interview)
            }}
          />
        )}
      </main>
      <NewInterviewDialog isOpen={actions.creating} onClose={actions.stopCreating} />
      <ProblemDialog
        interview={problem}
        onClose={() => {
          setProblem(null)
          library.refresh()
        }}
      />
    </div>
  )
}

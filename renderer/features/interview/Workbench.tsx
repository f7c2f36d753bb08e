import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { useApp } from '../../session/app.ts'
import { type Places, useHere } from '../../session/place.ts'
import { useInterview, useSession } from '../../session/useSession.ts'
import { leaveField } from '../../ui/leaveField.ts'
import { TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { AssistActions } from '../assist/AssistActions.tsx'
import { AssistPanel } from '../assist/AssistPanel.tsx'
import { ChecksView } from '../checks/ChecksView.tsx'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { ImportTableDialog } from '../export/ImportTableDialog.tsx'
import { FindBar } from '../find/FindBar.tsx'
import { InterviewNames } from '../names/InterviewNames.tsx'
import { ParticipantsView } from '../participants/ParticipantsView.tsx'
import { RecordForms } from '../readback/RecordForms.tsx'
import { RecordView } from '../record/RecordView.tsx'
import { RedactionForms } from '../redaction/RedactionForms.tsx'
import { CoverageView } from '../statements/CoverageView.tsx'
import { ReportsView } from '../statements/ReportsView.tsx'
import { StatementsPanel } from '../statements/StatementsPanel.tsx'
import { TranscriptView } from '../transcript/TranscriptView.tsx'
import { DetailsDialog } from './DetailsDialog.tsx'
import { InterviewHeader } from './InterviewHeader.tsx'
import styles from './InterviewScreen.module.css'
import type { InterviewTab } from './interviewTabs.ts'
import { NoticesBar } from './NoticesBar.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import { SidePanel } from './SidePanel.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useKeepFocus } from './useKeepFocus.ts'
import { useSidePanel } from './useSidePanel.ts'
import { useUndo } from './useUndo.ts'
import { VerifyDialog } from './VerifyDialog.tsx'

/** The open interview: its header, one of its views, and the line that says what is saved. */
export function Workbench({ places }: { readonly places: Places }) {
  const { t } = useTranslation('interview')
  const { run } = useKeys()
  const { navigate } = useApp()
  const session = useSession()
  const here = useHere()
  const panel = useSidePanel()
  const title = useInterview((interview) => interview.title)
  const [tab, setTab] = useState<InterviewTab>('transcript')
  const [dialog, setDialog] = useState<'details' | 'verify' | null>(null)
  const close = () => setDialog(null)

  const show = (next: InterviewTab) => {
    if (next !== tab) leaveField()
    setTab(next)
  }

  useAction('interview.transcript', () => show('transcript'))
  useAction('interview.statements', () => show('statements'))
  useAction('interview.coverage', () => show('coverage'))
  useAction('interview.participants', () => show('participants'))
  useAction('interview.names', () => show('names'))
  useAction('interview.checks', () => show('checks'))
  useAction('interview.record', () => show('record'))
  useAction('interview.details', () => setDialog('details'))
  useAction('interview.verify', () => setDialog('verify'))
  useAction('app.togglePanel', panel.toggle, tab === 'transcript')
  useAction('app.resources', () => {
    const place = here()
    const back = {
      screen: 'interview',
      interview: session.id,
      ...(place === null ? {} : { place }),
    } as const
    navigate({ screen: 'resources', back })
  })
  useUndo()
  useKeepFocus(tab)
  useEffect(() => {
    document.title = `${title} – Dragoman`
  }, [title])
  useEffect(
    () =>
      places.asked.subscribe(() => {
        if (places.asked.get() !== null) setTab('transcript')
      }),
    [places],
  )

  return (
    <>
      <Tabs
        className={styles.screen}
        selectedKey={tab}
        onSelectionChange={(key) => show(key as InterviewTab)}
      >
        <InterviewHeader isPanelOpen={panel.isOpen} onExport={() => run('interview.export')} />
        <NoticesBar />
        <FindBar />
        <main className={styles.main}>
          <TabPanel id="transcript" className={styles.transcript}>
            <div className={styles.grid}>
              <TranscriptView />
              <AssistActions />
            </div>
            {panel.isOpen && (
              <SidePanel label={t('panel.label')}>
                <AssistPanel />
                <StatementsPanel />
              </SidePanel>
            )}
          </TabPanel>
          <TabPanel id="statements" className={styles.view}>
            <ReportsView />
          </TabPanel>
          <TabPanel id="coverage" className={styles.view}>
            <CoverageView />
          </TabPanel>
          <TabPanel id="participants" className={styles.view}>
            <ParticipantsView />
          </TabPanel>
          <TabPanel id="names" className={styles.view}>
            <InterviewNames />
          </TabPanel>
          <TabPanel id="checks" className={styles.view}>
            <ChecksView />
          </TabPanel>
          <TabPanel id="record" className={styles.view}>
            <RecordView />
          </TabPanel>
        </main>
        <SaveTrouble />
        <StatusLine />
      </Tabs>
      <RecordForms />
      <RedactionForms />
      <ExportDialog />
      <ImportTableDialog />
      <DetailsDialog isOpen={dialog === 'details'} onClose={close} />
      <VerifyDialog isOpen={dialog === 'verify'} onClose={close} />
    </>
  )
}

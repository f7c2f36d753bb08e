import { useEffect, useRef, useState } from 'react'
import { TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import type { InterviewSession } from '../../session/interviewSession.ts'
import { useSession } from '../../session/useSession.ts'
import { leaveField } from '../../ui/leaveField.ts'
import styles from './RecordView.module.css'
import { RECORD_VIEW_SECTIONS, type RecordViewSection } from './recordSections.ts'
import { SectionContent } from './SectionContent.tsx'
import { SectionTab } from './SectionTab.tsx'

/** The section that was open last in each interview, for coming back from another view. */
const lastOpen = new WeakMap<InterviewSession, RecordViewSection>()

/** Where work in a section begins. */
const FIRST_STOP = [
  'input:not([disabled], [tabindex="-1"])',
  'textarea:not([disabled])',
  'button:not([disabled], [tabindex="-1"])',
].join()

/** What the record holds beside the testimony: its sections, and the form of the chosen one. */
export function RecordView() {
  const { t } = useTranslation('record')
  const session = useSession()
  const [section, setSection] = useState<RecordViewSection>(lastOpen.get(session) ?? 'header')
  const page = useRef<HTMLDivElement>(null)
  const [goesIn, setGoesIn] = useState(false)

  function show(next: RecordViewSection): void {
    // A field that is taken away with the focus in it would not hear that it is left.
    if (page.current?.contains(document.activeElement) === true) leaveField()
    lastOpen.set(session, next)
    setSection(next)
  }

  function step(by: 1 | -1): void {
    const next = RECORD_VIEW_SECTIONS[RECORD_VIEW_SECTIONS.indexOf(section) + by]
    if (next === undefined) return
    show(next)
    setGoesIn(true)
  }

  useAction('record.next', () => step(1))
  useAction('record.previous', () => step(-1))
  useEffect(() => {
    if (!goesIn) return
    setGoesIn(false)
    page.current?.querySelector<HTMLElement>(FIRST_STOP)?.focus()
  }, [goesIn])

  return (
    <Tabs
      className={styles.view ?? ''}
      orientation="vertical"
      selectedKey={section}
      onSelectionChange={(key) => show(key as RecordViewSection)}
    >
      <TabList className={styles.list ?? ''} aria-label={t('sections')}>
        {RECORD_VIEW_SECTIONS.map((each) => (
          <SectionTab key={each} section={each} />
        ))}
      </TabList>
      <TabPanel key={section} id={section} className={styles.panel ?? ''}>
        <div ref={page} className={styles.page}>
          <SectionContent section={section} />
        </div>
      </TabPanel>
    </Tabs>
  )
}

import { useRef } from 'react'
import { TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import { useSession } from '../../session/useSession.ts'
import { leaveField } from '../../ui/leaveField.ts'
import styles from './RecordView.module.css'
import { RECORD_VIEW_SECTIONS, type RecordViewSection } from './recordSections.ts'
import { SectionPage } from './SectionPage.tsx'
import { SectionTab } from './SectionTab.tsx'
import { showSection, useShownSection } from './shownSection.ts'

/** What the record holds beside the testimony: its sections, and the form of the chosen one. */
export function RecordView() {
  const { t } = useTranslation('record')
  const session = useSession()
  const { section } = useShownSection()
  const page = useRef<HTMLDivElement>(null)

  function show(next: RecordViewSection, goesIn = false): void {
    // A field that is taken away with the focus in it would not hear that it is left.
    if (page.current?.contains(document.activeElement) === true) leaveField()
    showSection(session, next, goesIn)
  }

  function step(by: 1 | -1): void {
    const next = RECORD_VIEW_SECTIONS[RECORD_VIEW_SECTIONS.indexOf(section) + by]
    if (next !== undefined) show(next, true)
  }

  useAction('record.next', () => step(1))
  useAction('record.previous', () => step(-1))

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
        <SectionPage page={page} />
      </TabPanel>
    </Tabs>
  )
}

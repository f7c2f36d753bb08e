import { ArrowLeft } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../keys/useAction.ts'
import { type Route, useApp } from '../../session/app.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { leaveField } from '../../ui/leaveField.ts'
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { useLibraryNames } from '../names/useLibraryNames.ts'
import { LibraryNames } from './LibraryNames.tsx'
import { MemoriesView } from './MemoriesView.tsx'
import styles from './ResourcesScreen.module.css'
import { chosenTab, RESOURCE_TABS, type ResourceTab } from './resourceTabs.ts'
import { TermsView } from './TermsView.tsx'
import { useTermbase } from './useTermbase.ts'

interface ResourcesScreenProps {
  /** Where leaving it leads. */
  readonly back: Route
}

/** What the library knows of language: its terms, its names, its translation memories. */
export function ResourcesScreen({ back }: ResourcesScreenProps) {
  const { t } = useTranslation('resources')
  const { navigate } = useApp()
  const tab = useSyncExternalStore(chosenTab.subscribe, chosenTab.get)
  // Here and not in the views: what can be undone outlives a look at another tab.
  const termbase = useTermbase()
  const ledger = useLibraryNames()
  const leave = () => navigate(back)
  useAction('app.resources', leave)
  useAction('app.library', () => navigate({ screen: 'library' }))
  useEffect(() => {
    document.title = `${t('title')} – Dragoman`
  }, [t])
  return (
    <Tabs
      className={styles.screen}
      selectedKey={tab}
      onSelectionChange={(key) => {
        leaveField()
        chosenTab.set(key as ResourceTab)
      }}
    >
      <header className={styles.header}>
        <IconButton icon={ArrowLeft} label={t('back')} action="app.resources" onPress={leave} />
        <h1 className={styles.title}>{t('title')}</h1>
        <div className={styles.tabs}>
          <TabList aria-label={t('tabs.label')}>
            {RESOURCE_TABS.map((each) => (
              <Tab key={each} id={each}>
                {t(`tabs.${each}`)}
              </Tab>
            ))}
          </TabList>
        </div>
      </header>
      <main className={styles.main}>
        <TabPanel id="terms" className={styles.view}>
          <TermsView termbase={termbase} />
        </TabPanel>
        <TabPanel id="names" className={styles.view}>
          <LibraryNames ledger={ledger} />
        </TabPanel>
        <TabPanel id="memories" className={styles.view}>
          <MemoriesView />
        </TabPanel>
      </main>
    </Tabs>
  )
}

import { ArrowLeft, Ellipsis, PanelRight, Redo2, Search, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../keys/actions.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useApp } from '../../session/app.ts'
import { useHistory, useReadOnly } from '../../session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { Tab, TabList } from '../../ui/Tabs.tsx'
import styles from './InterviewHeader.module.css'
import { InterviewTitle } from './InterviewTitle.tsx'
import { INTERVIEW_TABS } from './interviewTabs.ts'
import { LanguagesMenu } from './LanguagesMenu.tsx'

const MENU: readonly (ActionId | null)[] = [
  'interview.details',
  'interview.importTable',
  'interview.verify',
  null,
  'app.resources',
  'app.findInLibrary',
  'app.palette',
  'app.keyMap',
  'app.settings',
]

interface InterviewHeaderProps {
  readonly isPanelOpen: boolean
  readonly onExport: () => void
}

/** One line: what is open, which view of it, and what can be done with it. */
export function InterviewHeader({ isPanelOpen, onExport }: InterviewHeaderProps) {
  const { t } = useTranslation('interview')
  const { t: common } = useTranslation('common')
  const { navigate } = useApp()
  const { run } = useKeys()
  const { undo, redo } = useHistory()
  const isReadOnly = useReadOnly() !== null
  const name = useActionName()
  const button = (action: ActionId) => ({ label: name(action), action, onPress: () => run(action) })
  return (
    <header className={styles.header}>
      <IconButton
        icon={ArrowLeft}
        label={name('app.library')}
        action="app.library"
        onPress={() => navigate({ screen: 'library' })}
      />
      <InterviewTitle />
      <div className={styles.tabs}>
        <TabList aria-label={t('tabs.label')}>
          {INTERVIEW_TABS.map((tab) => (
            <Tab key={tab} id={tab}>
              {t(`tabs.${tab}`)}
            </Tab>
          ))}
        </TabList>
        <Button kind="quiet" className={styles.export} onPress={onExport}>
          {t('tabs.export')}
        </Button>
      </div>
      <div className={styles.tools}>
        <LanguagesMenu />
        <IconButton
          icon={Undo2}
          isDisabled={undo === null || isReadOnly}
          {...button('edit.undo')}
        />
        <IconButton
          icon={Redo2}
          isDisabled={redo === null || isReadOnly}
          {...button('edit.redo')}
        />
        <IconButton icon={Search} {...button('interview.find')} />
        <IconButton icon={PanelRight} aria-pressed={isPanelOpen} {...button('app.togglePanel')} />
        <Menu
          label={common('more')}
          trigger={<IconButton icon={Ellipsis} label={common('more')} />}
          onAction={(action) => run(action as ActionId)}
        >
          {MENU.map((action) =>
            action === null ? (
              <MenuLine key="line" />
            ) : (
              <MenuItem key={action} id={action} action={action}>
                {name(action)}
              </MenuItem>
            ),
          )}
        </Menu>
      </div>
    </header>
  )
}

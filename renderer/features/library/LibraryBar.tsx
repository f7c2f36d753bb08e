import { BookA, Keyboard, Search, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './LibraryScreen.module.css'
import type { LibraryActions } from './useLibraryActions.ts'

interface LibraryBarProps {
  readonly name: string
  readonly writable: boolean
  readonly actions: LibraryActions
}

export function LibraryBar({ name, writable, actions }: LibraryBarProps) {
  const { t } = useTranslation('library')
  const { run } = useKeys()
  const actionName = useActionName()
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <span className={styles.product}>{t('product')}</span>
        <span className={styles.folder}>{name}</span>
      </h1>
      <div className={styles.buttons}>
        <Button kind="primary" isDisabled={!writable} onPress={actions.create}>
          {actionName('library.new')}
        </Button>
        <Button isDisabled={!writable} onPress={actions.addSample}>
          {actionName('library.addSample')}
        </Button>
        <Button isDisabled={!writable} onPress={actions.importDocument}>
          {t('import')}
        </Button>
        <span className={styles.gap} />
        <IconButton
          icon={BookA}
          label={actionName('app.resources')}
          action="app.resources"
          onPress={() => run('app.resources')}
        />
        <IconButton
          icon={Search}
          label={actionName('app.findInLibrary')}
          action="app.findInLibrary"
          onPress={() => run('app.findInLibrary')}
        />
        <IconButton
          icon={Keyboard}
          label={actionName('app.keyMap')}
          action="app.keyMap"
          onPress={() => run('app.keyMap')}
        />
        <IconButton
          icon={Settings}
          label={actionName('app.settings')}
          action="app.settings"
          onPress={() => run('app.settings')}
        />
      </div>
    </header>
  )
}

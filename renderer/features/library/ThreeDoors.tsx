import { FilePlus2, FolderInput, type LucideIcon, ScrollText } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../keys/actions.ts'
import { useKeys } from '../../keys/keys.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { KeyChord } from '../../ui/KeyChord.tsx'
import { KeyMapSheet } from '../keymap/KeyMapSheet.tsx'
import styles from './ThreeDoors.module.css'
import type { LibraryActions } from './useLibraryActions.ts'

interface ThreeDoorsProps {
  readonly writable: boolean
  readonly actions: LibraryActions
}

/** The empty library: three ways to begin, and beside them the keys. */
export function ThreeDoors({ writable, actions }: ThreeDoorsProps) {
  const { t } = useTranslation('library')
  const { t: keysText } = useTranslation('keys')
  const name = useActionName()
  return (
    <div className={styles.spread}>
      <section className={styles.doors} aria-labelledby="three-doors">
        <h2 id="three-doors" className={styles.title}>
          {t('empty.title')}
        </h2>
        <p className={styles.lead}>{t('empty.lead')}</p>
        <Door
          icon={FilePlus2}
          name={name('library.new')}
          text={t('empty.new')}
          action="library.new"
          isDisabled={!writable}
          onPress={actions.create}
        />
        <Door
          icon={ScrollText}
          name={name('library.addSample')}
          text={t('empty.sample')}
          action="library.addSample"
          isDisabled={!writable}
          onPress={actions.addSample}
        />
        <Door
          icon={FolderInput}
          name={name('library.import')}
          text={t('empty.import')}
          action="library.import"
          isDisabled={!writable}
          onPress={actions.importDocument}
        />
      </section>
      <section className={styles.keys} aria-labelledby="doors-keys">
        <h2 id="doors-keys" className={styles.keysTitle}>
          {keysText('mapTitle')} <KeyChord chord="F1" />
        </h2>
        <KeyMapSheet brief />
      </section>
    </div>
  )
}

interface DoorProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly text: string
  readonly action: ActionId
  readonly isDisabled: boolean
  readonly onPress: () => void
}

function Door({ icon: Icon, name, text, action, isDisabled, onPress }: DoorProps) {
  const { map } = useKeys()
  return (
    <AriaButton className={styles.door ?? ''} isDisabled={isDisabled} onPress={onPress}>
      <Icon size={20} strokeWidth={1.25} aria-hidden />
      <span className={styles.words}>
        <span className={styles.doorName}>{name}</span>
        <span className={styles.doorText}>{text}</span>
      </span>
      <KeyChord chord={map[action]} />
    </AriaButton>
  )
}

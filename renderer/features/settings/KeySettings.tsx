import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#core/protocol/settings.ts'
import { actionsByGroup } from '../../keys/actionGroups.ts'
import { ACTIONS, type ActionId } from '../../keys/actions.ts'
import { conflicts, keyMapOf, remapped, resetKey } from '../../keys/keyMap.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyChord } from '../../ui/KeyChord.tsx'
import { ChordRecorder } from './ChordRecorder.tsx'
import styles from './KeySettings.module.css'

type Keys = Settings['keys']

interface KeySettingsProps {
  readonly keys: Keys
  readonly onChange: (keys: Keys) => void
}

/** A chord that somebody pressed for an action and that another action has. */
interface Wish {
  readonly action: ActionId
  readonly chord: string
}

/** Which key does what; a key that is taken is moved only when the person says so. */
export function KeySettings({ keys, onChange }: KeySettingsProps) {
  const { t } = useTranslation('settings')
  const { t: keysText } = useTranslation('keys')
  const name = useActionName()
  const [wish, setWish] = useState<Wish | null>(null)
  const map = keyMapOf(keys)

  function record(action: ActionId, chord: string): void {
    if (conflicts(keys, action, chord).length > 0) {
      setWish({ action, chord })
    } else {
      setWish(null)
      onChange(remapped(keys, action, chord))
    }
  }

  return (
    <section aria-label={t('keys.label')} className={styles.part}>
      <header className={styles.header}>
        <h3 className={styles.title}>{t('keys.label')}</h3>
        <Button
          kind="quiet"
          isDisabled={Object.keys(keys).length === 0}
          onPress={() => onChange({})}
        >
          {t('keys.resetAll')}
        </Button>
      </header>
      <div className={styles.columns}>
        {actionsByGroup().map(([group, actions]) => (
          <section key={group}>
            <h4 className={styles.group}>{keysText(`group.${group}`)}</h4>
            {actions.map((action) => (
              <div key={action} className={styles.action}>
                <div className={styles.line}>
                  <span className={styles.name}>{name(action)}</span>
                  {map[action] !== ACTIONS[action] && (
                    <Button
                      kind="quiet"
                      className={styles.reset}
                      aria-label={t('keys.resetOne', { action: name(action) })}
                      onPress={() => {
                        setWish(null)
                        onChange(resetKey(keys, action))
                      }}
                    >
                      {t('keys.reset')}
                    </Button>
                  )}
                  <ChordRecorder
                    label={t('keys.record', { action: name(action) })}
                    chord={map[action]}
                    onChord={(chord) => record(action, chord)}
                  />
                </div>
                {wish?.action === action && (
                  <Conflict
                    wish={wish}
                    holders={conflicts(keys, action, wish.chord)}
                    onMove={() => {
                      setWish(null)
                      onChange(remapped(keys, action, wish.chord))
                    }}
                    onLeave={() => setWish(null)}
                  />
                )}
              </div>
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

interface ConflictProps {
  readonly wish: Wish
  readonly holders: readonly ActionId[]
  readonly onMove: () => void
  readonly onLeave: () => void
}

function Conflict({ wish, holders, onMove, onLeave }: ConflictProps) {
  const { t } = useTranslation('settings')
  const name = useActionName()
  return (
    <div className={styles.conflict} role="alert">
      <KeyChord chord={wish.chord} />
      <span className={styles.name}>
        {t('keys.taken', { action: holders.map(name).join(', ') })}
      </span>
      <Button onPress={onMove}>{t('keys.move')}</Button>
      <Button kind="quiet" onPress={onLeave}>
        {t('keys.leave')}
      </Button>
    </div>
  )
}

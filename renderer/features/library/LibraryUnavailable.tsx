import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryOverview } from '#core/protocol/hostApi.ts'
import { useActionName } from '../../keys/useActionName.ts'
import { useApp } from '../../session/app.ts'
import { Button } from '../../ui/Button.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useErrorText } from '../../ui/useErrorText.ts'
import { LockFacts } from './LockFacts.tsx'
import styles from './Unreachable.module.css'
import type { useLibrary } from './useLibrary.ts'

interface LibraryUnavailableProps {
  readonly overview: Extract<LibraryOverview, { readonly state: 'unavailable' }>
  readonly library: ReturnType<typeof useLibrary>
}

/** The library cannot be opened for writing: why, what is safe, and what can be done. */
export function LibraryUnavailable({ overview, library }: LibraryUnavailableProps) {
  const { t } = useTranslation('library')
  const { t: common } = useTranslation('common')
  const { host, about } = useApp()
  const actionName = useActionName()
  const errorText = useErrorText()
  const [sure, setSure] = useState(false)
  const { name, error } = overview
  const isLocked = error.code === 'LIBRARY_LOCKED'
  return (
    <main className={styles.screen}>
      <h1 className={styles.title}>
        {t(isLocked ? 'locked.title' : 'unavailable.title', { library: name })}
      </h1>
      <p>{errorText(error)}</p>
      {isLocked && <LockFacts lock={error} />}
      {isLocked && sure && (
        <p className={styles.warning} role="alert">
          {t(error.sameHost ? 'locked.warnHere' : 'locked.warnElsewhere', { host: error.host })}
        </p>
      )}
      <Refusal error={library.failure} />
      <div className={styles.actions}>
        {isLocked && (
          <Button kind="primary" onPress={() => void library.reopen(host.call('library.view', {}))}>
            {t('locked.view')}
          </Button>
        )}
        <Button kind={isLocked ? 'plain' : 'primary'} onPress={library.refresh}>
          {common('retry')}
        </Button>
        {isLocked && !sure && <Button onPress={() => setSure(true)}>{t('locked.takeOver')}</Button>}
        {isLocked && sure && (
          <Button
            kind="danger"
            onPress={() =>
              void library.reopen(host.call('library.takeOver', { nonce: error.nonce }))
            }
          >
            {t('locked.takeOverNow')}
          </Button>
        )}
        {about.host === 'electron' && (
          <Button onPress={() => void library.reopen(host.call('library.choose', {}))}>
            {actionName('library.choose')}
          </Button>
        )}
      </div>
    </main>
  )
}

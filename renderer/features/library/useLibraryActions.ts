import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#core/protocol/appError.ts'
import { useAction } from '../../keys/useAction.ts'
import { useApp } from '../../session/app.ts'
import { awaitJob } from './awaitJob.ts'
import type { useLibrary } from './useLibrary.ts'

export interface LibraryActions {
  readonly create: () => void
  readonly creating: boolean
  readonly stopCreating: () => void
  readonly addSample: () => void
  readonly importDocument: () => void
  readonly refusal: AppError | null
  /** What is under way, in words; null: nothing. */
  readonly waiting: string | null
}

/** What can be begun from the library, by key, palette or button. */
export function useLibraryActions(
  writable: boolean,
  library: ReturnType<typeof useLibrary>,
): LibraryActions {
  const { t } = useTranslation('library')
  const { host, about, navigate } = useApp()
  const [creating, setCreating] = useState(false)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [waiting, setWaiting] = useState<string | null>(null)

  const create = () => {
    setRefusal(null)
    setCreating(true)
  }

  async function addSample(): Promise<void> {
    setRefusal(null)
    const added = await host.call('interview.addSample', {})
    if (added.ok) navigate({ screen: 'interview', interview: added.value.interview })
    else setRefusal(added.error)
  }

  async function importDocument(): Promise<void> {
    setRefusal(null)
    const chosen = await host.chooseFile(['.json', '.dragoman'])
    if (!chosen.ok) return setRefusal(chosen.error)
    if (chosen.value === null) return
    setWaiting(t('importing', { name: chosen.value.name }))
    const imported = await awaitJob(
      host,
      await host.call('import.start', { interview: null, ticket: chosen.value.ticket }),
    )
    setWaiting(null)
    if (!imported.ok) setRefusal(imported.error)
    else if (imported.value.type === 'imported') {
      navigate({ screen: 'interview', interview: imported.value.interview })
    }
  }

  useAction('library.new', create, writable)
  useAction('library.addSample', () => void addSample(), writable)
  useAction('library.import', () => void importDocument(), writable)
  useAction(
    'library.choose',
    () => void library.reopen(host.call('library.choose', {})),
    about.host === 'electron',
  )

  return {
    create,
    creating,
    stopCreating: () => setCreating(false),
    addSample: () => void addSample(),
    importDocument: () => void importDocument(),
    refusal,
    waiting,
  }
}

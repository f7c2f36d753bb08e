import { withoutUndefined } from '#core/interview/withoutUndefined.ts'
import type { AppError } from '#core/protocol/appError.ts'
import type { HostApi } from '#core/protocol/hostApi.ts'
import type { Settings, SettingsChanges } from '#core/protocol/settings.ts'
import { observed } from './observed.ts'
import { createQueue } from './queue.ts'

/** The person's settings: changed on screen at once, in the library as soon as it answers. */
export interface SettingsStore {
  get(): Settings
  subscribe(listener: () => void): () => void
  /** Answers the reason when the library did not keep the change; it holds on screen all the same. */
  change(changes: SettingsChanges): Promise<AppError | null>
  /** Takes them anew: another library was opened. */
  reload(): Promise<void>
}

export function createSettingsStore(host: HostApi, initial: Settings): SettingsStore {
  const settings = observed(initial)
  const queue = createQueue()
  return {
    get: settings.get,
    subscribe: settings.subscribe,
    async change(changes) {
      const before = settings.get()
      settings.set({
        ...before,
        ...withoutUndefined(changes),
        views: { ...before.views, ...changes.views },
      })
      const kept = await queue(() => host.call('settings.change', { changes }))
      return kept.ok ? null : kept.error
    },
    async reload() {
      const kept = await queue(() => host.call('settings.get', {}))
      if (kept.ok) settings.set(kept.value)
    },
  }
}

import type { i18n } from 'i18next'
import type { AppError } from '#core/protocol/appError.ts'
import type { About } from '#core/protocol/hostApi.ts'
import { DEFAULT_SETTINGS } from '#core/protocol/settings.ts'
import type { WindowHost } from './host/host.ts'
import { chooseLanguage } from './i18n/chooseLanguage.ts'
import { createI18n } from './i18n/createI18n.ts'
import { wantsPseudo } from './i18n/pseudo.ts'
import { createSettingsStore, type SettingsStore } from './session/settingsStore.ts'

/** What the window begins with, asked of the engine once. */
export interface Started {
  readonly host: WindowHost
  readonly about: About
  readonly settings: SettingsStore
  readonly i18n: i18n
  /** Why the engine cannot be reached; null: it answers. */
  readonly failure: AppError | null
}

/** Asks the engine who it is and what the person's settings are. A failure is shown, not thrown. */
export async function startApp(host: WindowHost): Promise<Started> {
  const [about, kept] = await Promise.all([
    host.call('app.about', {}),
    host.call('settings.get', {}),
  ])
  const settings = createSettingsStore(host, kept.ok ? kept.value : DEFAULT_SETTINGS)
  const known = about.ok ? about.value : UNKNOWN
  const language = chooseLanguage(settings.get().language, known.systemLanguages)
  return {
    host,
    about: known,
    settings,
    i18n: createI18n(language, wantsPseudo()),
    failure: about.ok ? null : about.error,
  }
}

const UNKNOWN: About = {
  version: '',
  host: 'loopback',
  platform: '',
  systemLanguages: navigator.languages,
}

import type { Settings } from '#core/protocol/settings.ts'
import type { Desk } from '../desk.ts'
import type { Library } from '../library/library.ts'

/**
 * The settings of a library as they hold here: what is agreed to, and what merely stands in the
 * library's file, which somebody else may have brought along, are two things.
 */
export function settingsHere({ agreements }: Desk, { file }: Library): Settings {
  const settings = file.settings()
  const acceptedOrigin = agreements.read(file.device)
  return { ...settings, translation: { ...settings.translation, acceptedOrigin } }
}

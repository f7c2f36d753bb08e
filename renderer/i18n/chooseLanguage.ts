import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#core/protocol/settings.ts'

/** The interface's language: the person's choice, else the best of the system's, else English. */
export function chooseLanguage(
  chosen: InterfaceLanguage | null,
  systemLanguages: readonly string[],
): InterfaceLanguage {
  if (chosen !== null) return chosen
  for (const tag of systemLanguages) {
    const primary = tag.toLowerCase().split('-')[0]
    const language = INTERFACE_LANGUAGES.find((known) => known === primary)
    if (language !== undefined) return language
  }
  return 'en'
}

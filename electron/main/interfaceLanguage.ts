import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#core/protocol/settings.ts'

/** The language of menus and dialogs, as the window chooses its own. */
export function interfaceLanguage(
  chosen: InterfaceLanguage | null,
  systemLanguages: readonly string[],
): InterfaceLanguage {
  if (chosen !== null) return chosen
  const primaries = systemLanguages.map((tag) => tag.toLowerCase().split('-')[0])
  for (const primary of primaries) {
    const known = INTERFACE_LANGUAGES.find((language) => language === primary)
    if (known !== undefined) return known
  }
  return 'en'
}

import type { InterfaceLanguage } from '#core/protocol/settings.ts'
import enKeys from '../../resources/locales/en/keys.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import koKeys from '../../resources/locales/ko/keys.json' with { type: 'json' }
import ko from '../../resources/locales/ko/menu.json' with { type: 'json' }
import ukKeys from '../../resources/locales/uk/keys.json' with { type: 'json' }
import uk from '../../resources/locales/uk/menu.json' with { type: 'json' }

/** What the menus and the native dialogs say; actions have the names that the window gives them. */
export type MenuTexts = typeof en & { readonly action: (typeof enKeys)['action'] }

/** The texts of one interface language. The build carries all three: nothing is read at run time. */
export const MENU_TEXTS: Readonly<Record<InterfaceLanguage, MenuTexts>> = {
  en: { ...en, action: enKeys.action },
  uk: { ...uk, action: ukKeys.action },
  ko: { ...ko, action: koKeys.action },
}

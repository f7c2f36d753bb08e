import { createInstance, type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#core/protocol/settings.ts'
import { NAMESPACES } from './namespaces.ts'
import { pseudo } from './pseudo.ts'

/** Every text of the interface is part of the program: nothing is fetched, no language waits. */
const files = import.meta.glob<Record<string, unknown>>(
  ['../../resources/locales/*/*.json', '!**/cli.json', '!**/menu.json', '!**/print.json'],
  { eager: true, import: 'default' },
)

/** The interface's texts, ready at once. `disguised`: as the pseudo-locale, for tests. */
export function createI18n(language: InterfaceLanguage, disguised: boolean): i18n {
  const i18next = createInstance()
  void i18next
    .use(initReactI18next)
    .use(pseudo)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: [...INTERFACE_LANGUAGES],
      ns: [...NAMESPACES],
      defaultNS: 'common',
      resources: resources(),
      initAsync: false,
      // React writes texts as text: escaping them would show &quot; to people.
      interpolation: { escapeValue: false },
      postProcess: disguised ? [pseudo.name] : false,
      react: { useSuspense: false },
    })
  return i18next
}

function resources(): Resource {
  const texts: Resource = {}
  for (const [path, namespace] of Object.entries(files)) {
    const [language, name] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2)
    if (language === undefined || name === undefined) continue
    texts[language] = { ...texts[language], [name]: namespace as Resource[string][string] }
  }
  return texts
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInstance, type Resource } from 'i18next'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'

const LOCALES = fileURLToPath(new URL('../../resources/locales', import.meta.url))

/** A text of the interface, as `namespace:key`; one that there is not fails the test. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string

/** The interface's texts in a language, from the files from which the window has them. */
export function wordsOf(language: InterfaceLanguage): Words {
  const texts: Resource[string] = {}
  for (const file of readdirSync(join(LOCALES, language))) {
    const text = readFileSync(join(LOCALES, language, file), 'utf8')
    texts[file.replace(/\.json$/, '')] = JSON.parse(text)
  }
  const i18next = createInstance()
  void i18next.init({
    lng: language,
    resources: { [language]: texts },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (key, values = {}) => {
    if (!i18next.exists(key, values)) throw new Error(`${language} has no text ${key}`)
    return String(i18next.t(key, values))
  }
}

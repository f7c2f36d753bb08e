import { readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import type { InterfaceLanguage } from '#core/protocol/settings.ts'
import type { Failure } from './failure.ts'

/** The program's sentences in one language. */
export interface Texts {
  readonly language: InterfaceLanguage
  /** A text of `resources/locales/<language>/cli.json`. */
  say(key: string, facts?: Readonly<Record<string, unknown>>): string
  /** Why something failed: what happened, what is safe, what to do. */
  explain(failure: Failure): string
}

const NAMESPACES = ['cli', 'errors'] as const

/** `resources`: the folder that holds the locales. */
export function loadTexts(resources: string, language: InterfaceLanguage): Texts {
  const read = (namespace: string): Record<string, never> =>
    JSON.parse(readFileSync(`${resources}/locales/${language}/${namespace}.json`, 'utf8'))
  const i18next = createInstance()
  void i18next.init({
    lng: language,
    ns: [...NAMESPACES],
    defaultNS: 'cli',
    resources: { [language]: Object.fromEntries(NAMESPACES.map((name) => [name, read(name)])) },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  const say: Texts['say'] = (key, facts = {}) => i18next.t(key, facts)
  return {
    language,
    say,
    explain({ type, error }) {
      if (type === 'engine') return say(`errors:${error.code}`, { ...error })
      return say(`${type === 'usage' ? 'usageFault' : 'jobFault'}.${error.code}`, { ...error })
    },
  }
}

import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#core/protocol/settings.ts'

/**
 * The language of messages, by the first POSIX locale variable that is set (POSIX.1, 8.2);
 * English when it names none of the interface's.
 */
export function messageLanguage(environment: NodeJS.ProcessEnv): InterfaceLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase()
  return INTERFACE_LANGUAGES.find((language) => /^[a-z]+/.exec(locale)?.[0] === language) ?? 'en'
}

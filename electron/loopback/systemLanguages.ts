/**
 * The system's preferred languages, best first, as BCP-47 tags: from the POSIX locale variables
 * where they are set, else what the run-time takes for the default.
 */
export function systemLanguages(environment: NodeJS.ProcessEnv): readonly string[] {
  const named = [
    ...(environment.LANGUAGE ?? '').split(':'),
    environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '',
  ]
  const tags = named.map(fromPosix).filter((tag) => tag !== null)
  return [...new Set([...tags, Intl.DateTimeFormat().resolvedOptions().locale])]
}

/** `uk_UA.UTF-8` → `uk-UA`; null for `C`, `POSIX` and what is no locale. */
function fromPosix(locale: string): string | null {
  const tag = (locale.split(/[.@]/)[0] ?? '').replaceAll('_', '-')
  if (tag === '' || tag === 'C' || tag === 'POSIX') return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

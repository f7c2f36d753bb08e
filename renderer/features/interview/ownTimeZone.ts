/** Names that this computer may still use for zones that were renamed (IANA tz, backward). */
const RENAMED: Readonly<Record<string, string>> = { 'Europe/Kiev': 'Europe/Kyiv' }

/** The IANA zone of this computer. */
export function ownTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return RENAMED[timeZone] ?? timeZone
}

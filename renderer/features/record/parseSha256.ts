/**
 * A SHA-256 as it is copied from other programs, as 64 lower-case hex digits: spaces, colons and
 * capitals do not matter, nor does what `sha256sum` puts behind it. Undefined: it is none.
 */
export function parseSha256(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return ''
  const [listed] = /^[0-9a-f]{64}(?=\s)/.exec(text) ?? []
  const digits = listed ?? text.replace(/^sha-?256\s*[:=]\s*/, '').replace(/[\s:]/g, '')
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined
}

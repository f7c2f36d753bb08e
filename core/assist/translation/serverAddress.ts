/** Where a translation server listens, taken apart. */
export interface ServerAddress {
  readonly scheme: 'http' | 'https'
  /** Lower case, without the brackets of an IPv6 address. */
  readonly hostname: string
  readonly port: number
  /** What stands before the server's own paths; empty, or `/…` without a slash at its end. */
  readonly basePath: string
  /** As a person reads it: the name, with the port when it is not the scheme's own. */
  readonly host: string
  /** `scheme://host`: what a person confirms. Another scheme or port is another server. */
  readonly origin: string
  readonly loopback: boolean
}

const DEFAULT_PORTS = { http: 80, https: 443 } as const

// No user, no query, no fragment. ASCII alone: a name that only looks like another is no address
// (an internationalised name is written as xn--…).
const ADDRESS =
  /^(?<scheme>https?):\/\/(?<name>\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(?<port>[0-9]{1,5}))?(?<path>(?:\/[A-Za-z0-9._~%!$&'()*+,;=:@-]*)*)$/i

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`)
/** A name whose last part is a number is read as an IPv4 address, in forms that deceive the eye. */
const ENDS_IN_NUMBER = /(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$/i

/**
 * The parts of an address such as `http://127.0.0.1:11434/v1`, or null when it is none that
 * Dragoman uses: http or https, a host name in ASCII, an IPv4 address in four decimal parts or an
 * IPv6 address in brackets.
 */
export function serverAddress(text: string): ServerAddress | null {
  const groups = ADDRESS.exec(text.trim())?.groups
  if (groups?.name === undefined) return null
  const scheme = groups.scheme?.toLowerCase() === 'https' ? 'https' : 'http'
  const name = groups.name.toLowerCase()
  const bracketed = name.startsWith('[')
  const hostname = bracketed ? name.slice(1, -1) : name
  if (bracketed ? !isIpv6(hostname) : !isName(hostname)) return null
  const port = groups.port === undefined ? DEFAULT_PORTS[scheme] : Number(groups.port)
  if (port < 1 || port > 65_535) return null
  const host = port === DEFAULT_PORTS[scheme] ? name : `${name}:${port}`
  return {
    scheme,
    hostname,
    port,
    basePath: (groups.path ?? '').replace(/\/+$/, ''),
    host,
    origin: `${scheme}://${host}`,
    loopback: isLoopback(hostname),
  }
}

/**
 * Whether a host name is this machine by its very form: 127.0.0.0/8 (RFC 1122, 3.2.1.3), ::1
 * (RFC 4291, 2.5.3) or `localhost` (RFC 6761, 6.3). A name that merely resolves to such an
 * address today is not: tomorrow it may resolve to another.
 */
function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '::1') return true
  return IPV4.test(hostname) && hostname.startsWith('127.')
}

const isName = (hostname: string): boolean =>
  IPV4.test(hostname) ||
  (!ENDS_IN_NUMBER.test(hostname) &&
    hostname.length <= 253 &&
    hostname.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)))

/** RFC 4291, 2.2, without the forms that end in an IPv4 address. */
function isIpv6(hostname: string): boolean {
  const halves = hostname.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  return (
    groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) &&
    (halves.length === 2 ? groups.length <= 7 : groups.length === 8)
  )
}

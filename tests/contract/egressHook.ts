import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { isMainThread } from 'node:worker_threads'

/*
 * Loaded before a program (node --import), and so into each of its workers: writes down every
 * attempt to reach out to a network, and lets it go on.
 */
const { EGRESS_LOG: log } = process.env
if (log === undefined) throw new Error('EGRESS_LOG names no file')

const note = (what: string, where: string): void => {
  appendFileSync(log, `${JSON.stringify({ what, where, main: isMainThread })}\n`)
}

/** Puts a note before a function of a module; the function does what it did. */
function noted(
  owner: object,
  name: string,
  what: string,
  where: (values: readonly unknown[]) => string | null,
): void {
  const functions = owner as Record<string, (...values: unknown[]) => unknown>
  const original = functions[name]
  if (original === undefined) throw new Error(`there is no ${name}`)
  functions[name] = function (this: unknown, ...values: unknown[]) {
    const place = where(values)
    if (place !== null) note(what, place)
    return original.apply(this, values)
  }
}

/** `connect(options)`, `connect(port, host)` and `connect([options, callback])`, as Node calls itself. */
function connection(values: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(values[0]) ? values[0] : values
  if (typeof first !== 'object' || first === null) return `${String(second)}:${String(first)}`
  const { host, port, path } = first as { host?: string; port?: number; path?: string }
  // A pipe between programs of this machine, as with a parent process, is no network.
  return path === undefined || path === null ? `${host ?? 'localhost'}:${port}` : null
}

noted(net.Socket.prototype, 'connect', 'connect', connection)
noted(dgram.Socket.prototype, 'send', 'send', (values) => String(values.slice(1)))
noted(dgram.Socket.prototype, 'connect', 'send', (values) => String(values[0]))
for (const name of Object.keys(dns).filter((key) => /^(lookup|resolve)/.test(key))) {
  noted(dns, name, 'name', ([hostname]) =>
    net.isIP(String(hostname)) === 0 ? String(hostname) : null,
  )
}
for (const name of Object.keys(dns.promises).filter((key) => /^(lookup|resolve)/.test(key))) {
  noted(dns.promises, name, 'name', ([hostname]) => String(hostname))
}
syncBuiltinESMExports()

import type { App } from 'electron'

/**
 * Switches off what Chromium would do over a network of its own accord. No name is ever
 * resolved, so that even a request that slipped through would reach nothing.
 */
const QUIET: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['dns-prefetch-disable'],
  ['no-pings'],
]

/** Switches by which another program could take over the window of an installed program. */
const FORBIDDEN = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address']

/** Sets the switches; false: the installed program was started with one that it refuses. */
export function applySwitches(app: Pick<App, 'commandLine' | 'isPackaged'>): boolean {
  for (const [name, value] of QUIET) app.commandLine.appendSwitch(name, value)
  return !app.isPackaged || !FORBIDDEN.some((name) => app.commandLine.hasSwitch(name))
}

import { bridgeHost } from './bridgeHost.ts'
import { httpHost } from './httpHost.ts'
import type { WindowHost } from './windowHost.ts'

export type { WindowHost } from './windowHost.ts'

/** The engine that stands behind this window: over Electron's bridge, else over loopback. */
export function connectHost(): WindowHost {
  return bridgeHost() ?? httpHost()
}

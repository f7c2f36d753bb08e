import { BRIDGE_KEY, type Bridge } from '#core/protocol/bridge.ts'
import type { WindowHost } from './windowHost.ts'

/** The engine behind Electron's bridge; null where the window does not run in Electron. */
export function bridgeHost(): WindowHost | null {
  const bridge = (globalThis as { [BRIDGE_KEY]?: Bridge })[BRIDGE_KEY]
  if (bridge === undefined) return null
  return {
    call: (method, request) => bridge.call(method, request),
    chooseFile: () => bridge.call('file.choose', {}),
    keepFile: (ticket) => bridge.call('file.keep', { ticket }),
  }
}

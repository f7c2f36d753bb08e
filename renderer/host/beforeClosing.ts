import { BRIDGE_KEY, type Bridge, CLOSING_ACTION } from '#core/protocol/bridge.ts'

/**
 * Runs `job` when Electron's window is about to close; the window waits for it (a few seconds at
 * most). When it fails, the person is asked whether to close all the same. Returns how to stop. A
 * browser's page cannot wait: there, `pagehide` must do.
 */
export function beforeClosing(job: () => Promise<void>): () => void {
  const bridge = (globalThis as { [BRIDGE_KEY]?: Bridge })[BRIDGE_KEY]
  if (bridge === undefined) return () => undefined
  return bridge.onAction((action) => (action === CLOSING_ACTION ? job() : undefined))
}

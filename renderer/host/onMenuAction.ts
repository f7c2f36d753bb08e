import { BRIDGE_KEY, type Bridge } from '#core/protocol/bridge.ts'

/**
 * Calls `listener` with the name of each action that is chosen in the application's menu;
 * returns how to stop. Without Electron there is no such menu, and nothing is ever called.
 */
export function onMenuAction(listener: (action: string) => void): () => void {
  const bridge = (globalThis as { [BRIDGE_KEY]?: Bridge })[BRIDGE_KEY]
  return bridge === undefined ? () => undefined : bridge.onAction(listener)
}

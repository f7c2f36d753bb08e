import type { HostApi } from './hostApi.ts'

/** The one IPC channel on which Electron's window asks its main process. */
export const BRIDGE_CHANNEL = 'dragoman:call'
/** The message by which a menu, or a window about to close, reaches the window. */
export const BRIDGE_ACTION = 'dragoman:action'
/** The name under which the bridge stands in the window. */
export const BRIDGE_KEY = 'dragoman'
/** The action that tells a window to write what is not written yet, because it is about to close. */
export const CLOSING_ACTION = 'window.closing'

/** What the preload script gives the window, and all that it gives. */
export interface Bridge extends HostApi {
  /**
   * Calls `listener` with the name of each action chosen in a menu, and with CLOSING_ACTION;
   * the window closes once every listener is done with that. Returns how to stop.
   */
  onAction(listener: (action: string) => void | Promise<void>): () => void
}

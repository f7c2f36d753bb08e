import type { HostApi } from './hostApi.ts'

/** The one IPC channel between Electron's window and its main process. */
export const BRIDGE_CHANNEL = 'dragoman:call'
/** The message by which a menu or a file to open reaches the window. */
export const BRIDGE_ACTION = 'dragoman:action'
/** The name under which the bridge stands in the window. */
export const BRIDGE_KEY = 'dragoman'

/** What the preload script gives the window, and all that it gives. */
export interface Bridge extends HostApi {
  /** Calls `listener` with the name of each action chosen in a menu; returns how to stop. */
  onAction(listener: (action: string) => void): () => void
}

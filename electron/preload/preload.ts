import { contextBridge, ipcRenderer } from 'electron'
import {
  BRIDGE_ACTION,
  BRIDGE_CHANNEL,
  BRIDGE_KEY,
  type Bridge,
  CLOSING_ACTION,
} from '#core/protocol/bridge.ts'

const listeners = new Set<(action: string) => void | Promise<void>>()
/** Actions that came before the page listened: it gets them when it does. */
const early: string[] = []

const bridge = {
  call: (method, request) => ipcRenderer.invoke(BRIDGE_CHANNEL, method, request),
  onAction(listener) {
    listeners.add(listener)
    for (const action of early.splice(0)) listener(action)
    return () => listeners.delete(listener)
  },
} satisfies Bridge

ipcRenderer.on(BRIDGE_ACTION, async (_event, action: string) => {
  if (listeners.size === 0 && action !== CLOSING_ACTION) early.push(action)
  const jobs = await Promise.allSettled([...listeners].map((listener) => listener(action)))
  const done = jobs.every((job) => job.status === 'fulfilled')
  // A text that could not be written: the window says nothing, and the person is asked.
  if (action === CLOSING_ACTION && done)
    await ipcRenderer.invoke(BRIDGE_CHANNEL, CLOSING_ACTION, {})
})

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge)

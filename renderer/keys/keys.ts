import { createContext, useContext } from 'react'
import type { ActionRegistry } from './actionRegistry.ts'
import type { ActionId } from './actions.ts'
import type { KeyMap } from './keyMap.ts'

/** The window's keys: what each action does now, and on which chord it lies. */
export interface Keys {
  readonly registry: ActionRegistry
  readonly map: KeyMap
  /** True on Apple's keyboards, where Mod is ⌘. */
  readonly mac: boolean
  /** Starts an action as its key would; false: nothing answers to it here. */
  readonly run: (action: ActionId) => boolean
}

export const KeysContext = createContext<Keys | null>(null)

export function useKeys(): Keys {
  const keys = useContext(KeysContext)
  if (keys === null) throw new Error('useKeys outside of KeysProvider')
  return keys
}

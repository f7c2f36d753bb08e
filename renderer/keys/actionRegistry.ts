import type { ActionId } from './actions.ts'

/** One thing that an action does now, somewhere in the window. */
export interface ActionEntry {
  readonly action: ActionId
  readonly layer: symbol | null
  /** Of several entries for one action the one with the highest rank that is enabled answers. */
  readonly rank: number
  readonly run: () => void
  readonly enabled: () => boolean
}

/**
 * What every action does at this moment. A dialog opens a layer: while it is open, only actions
 * registered inside it answer to keys, so that nothing happens behind it.
 */
export interface ActionRegistry {
  add(entry: ActionEntry): () => void
  openLayer(layer: symbol): () => void
  find(action: ActionId): ActionEntry | null
  /** Every action that would answer now. */
  available(): readonly ActionEntry[]
}

export function createActionRegistry(): ActionRegistry {
  const entries = new Set<ActionEntry>()
  const layers: symbol[] = []

  function available(action?: ActionId): ReadonlyMap<ActionId, ActionEntry> {
    const layer = layers.at(-1) ?? null
    const found = new Map<ActionId, ActionEntry>()
    for (const entry of entries) {
      if (action !== undefined && entry.action !== action) continue
      const rival = found.get(entry.action)
      const loses = rival !== undefined && rival.rank > entry.rank
      if (entry.layer === layer && !loses && entry.enabled()) found.set(entry.action, entry)
    }
    return found
  }

  return {
    add(entry) {
      entries.add(entry)
      return () => entries.delete(entry)
    },
    openLayer(layer) {
      layers.push(layer)
      return () => {
        const index = layers.lastIndexOf(layer)
        if (index >= 0) layers.splice(index, 1)
      }
    },
    find: (action) => available(action).get(action) ?? null,
    available: () => [...available().values()],
  }
}

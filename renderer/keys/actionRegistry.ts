import type { ActionId } from './actions.ts'

/** One thing that an action does now, somewhere in the window. */
export interface ActionEntry {
  readonly action: ActionId
  readonly layer: symbol | null
  readonly run: () => void
  readonly enabled: () => boolean
}

/**
 * What every action does at this moment. A dialog opens a layer: while it is open, only actions
 * registered inside it answer to keys, so that nothing happens behind it.
 */
export interface ActionRegistry {
  /** Of several entries for one action the last one that is enabled answers. */
  add(entry: ActionEntry): () => void
  openLayer(layer: symbol): () => void
  find(action: ActionId): ActionEntry | null
  /** Every action that would answer if the topmost layer were closed: what a palette offers. */
  beneath(): readonly ActionEntry[]
}

export function createActionRegistry(): ActionRegistry {
  const entries: ActionEntry[] = []
  const layers: symbol[] = []

  function answering(layer: symbol | null): Map<ActionId, ActionEntry> {
    const found = new Map<ActionId, ActionEntry>()
    for (const entry of entries) {
      if (entry.layer === layer && entry.enabled()) found.set(entry.action, entry)
    }
    return found
  }

  return {
    add(entry) {
      entries.push(entry)
      return () => remove(entries, entry)
    },
    openLayer(layer) {
      layers.push(layer)
      return () => remove(layers, layer)
    },
    find: (action) => answering(layers.at(-1) ?? null).get(action) ?? null,
    beneath: () => [...answering(layers.at(-2) ?? null).values()],
  }
}

function remove<Thing>(list: Thing[], thing: Thing): void {
  const index = list.indexOf(thing)
  if (index >= 0) list.splice(index, 1)
}

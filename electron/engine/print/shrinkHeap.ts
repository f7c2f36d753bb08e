import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

interface Collection {
  readonly type: 'major'
  readonly execution: 'sync'
  /** Leaves no room for what may come: the pages of the heap go back to the system. */
  readonly flavor: 'last-resort'
}

let collect: ((collection: Collection) => void) | null = null

/**
 * Gives the memory of what JavaScript does not use any more back to the system, before native
 * code needs much of its own: V8 keeps it otherwise. Takes up to a tenth of a second.
 */
export function shrinkHeap(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as (collection: Collection) => void
  }
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

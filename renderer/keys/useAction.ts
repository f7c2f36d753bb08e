import { useLayoutEffect, useRef, useState } from 'react'
import { useActionLayer } from './actionLayer.tsx'
import type { ActionId } from './actions.ts'
import { useKeys } from './keys.ts'

let ranks = 0

/**
 * Says what an action does while this part is mounted. Of several parts the innermost, and of
 * those the last to appear, answers, if it is enabled. `enabled` may be a function, asked at the
 * moment the key is pressed: when it says no, the key keeps the meaning it has in the focused
 * field.
 */
export function useAction(
  id: ActionId,
  handler: () => void,
  enabled: boolean | (() => boolean) = true,
): void {
  const { registry } = useKeys()
  const layer = useActionLayer()
  // Taken at the first rendering, where a parent comes before its children.
  const [rank] = useState(() => ++ranks)
  const latest = useRef({ handler, enabled })
  useLayoutEffect(() => {
    latest.current = { handler, enabled }
  })
  useLayoutEffect(
    () =>
      registry.add({
        action: id,
        layer,
        rank,
        run: () => latest.current.handler(),
        enabled() {
          const now = latest.current.enabled
          return typeof now === 'boolean' ? now : now()
        },
      }),
    [registry, layer, rank, id],
  )
}

import { useLayoutEffect, useRef } from 'react'
import { useActionLayer } from './actionLayer.tsx'
import type { ActionId } from './actions.ts'
import { useKeys } from './keys.ts'

/**
 * Says what an action does while this part is mounted. Of several parts the last one mounted and
 * enabled answers (a parent mounted together with its children counts as mounted after them).
 * `enabled` may be a function, asked at the moment the key is pressed: when it says no, the key
 * keeps the meaning it has in the focused field.
 */
export function useAction(
  id: ActionId,
  handler: () => void,
  enabled: boolean | (() => boolean) = true,
): void {
  const { registry } = useKeys()
  const layer = useActionLayer()
  const latest = useRef({ handler, enabled })
  useLayoutEffect(() => {
    latest.current = { handler, enabled }
  })
  useLayoutEffect(
    () =>
      registry.add({
        action: id,
        layer,
        run: () => latest.current.handler(),
        enabled() {
          const now = latest.current.enabled
          return typeof now === 'boolean' ? now : now()
        },
      }),
    [registry, layer, id],
  )
}

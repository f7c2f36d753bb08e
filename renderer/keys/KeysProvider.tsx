import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useSettings } from '../session/useSettings.ts'
import { createActionRegistry } from './actionRegistry.ts'
import { dispatchKeys } from './dispatchKeys.ts'
import { actionsByChord, keyMapOf } from './keyMap.ts'
import { type Keys, KeysContext } from './keys.ts'

/** Listens to the keyboard for the whole window, under the person's key map. */
export function KeysProvider(props: { readonly mac: boolean; readonly children: ReactNode }) {
  const { mac, children } = props
  const own = useSettings().keys
  const [registry] = useState(createActionRegistry)
  const keys = useMemo<Keys>(
    () => ({
      registry,
      map: keyMapOf(own),
      mac,
      run(action) {
        const entry = registry.find(action)
        entry?.run()
        return entry !== null
      },
    }),
    [registry, own, mac],
  )
  useEffect(() => {
    const byChord = actionsByChord(own)
    return dispatchKeys(window, {
      mac,
      actionFor: (chord) => byChord.get(chord) ?? null,
      run: keys.run,
      afterwards: (job) => setTimeout(job, 0),
    })
  }, [own, mac, keys])
  return <KeysContext value={keys}>{children}</KeysContext>
}

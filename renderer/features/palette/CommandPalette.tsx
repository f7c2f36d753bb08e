import { useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { ActionLayer } from '../../keys/actionLayer.tsx'
import type { ActionEntry } from '../../keys/actionRegistry.ts'
import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { PaletteBox } from './PaletteBox.tsx'

/** Every action that can be started here and now, by name. */
export function CommandPalette() {
  const { registry } = useKeys()
  const [offered, setOffered] = useState<readonly ActionEntry[] | null>(null)
  const before = useRef<Element | null>(null)

  useAction('app.palette', () => {
    before.current = document.activeElement
    setOffered(registry.available().filter((entry) => entry.action !== 'app.palette'))
  })

  function close(): void {
    flushSync(() => setOffered(null))
    if (before.current instanceof HTMLElement) before.current.focus()
  }

  if (offered === null) return null
  return createPortal(
    <ActionLayer>
      <PaletteBox
        offered={offered}
        onClose={close}
        onChoose={(entry) => {
          close()
          // The palette is gone and its layer with it: as if the key had been pressed there.
          entry.run()
        }}
      />
    </ActionLayer>,
    document.body,
  )
}

import { useEffect, useState } from 'react'
import { LibraryFind } from './features/find/LibraryFind.tsx'
import { KeyMapDialog } from './features/keymap/KeyMapDialog.tsx'
import { CommandPalette } from './features/palette/CommandPalette.tsx'
import { SettingsDialog } from './features/settings/SettingsDialog.tsx'
import { onMenuAction } from './host/onMenuAction.ts'
import { ACTIONS, type ActionId } from './keys/actions.ts'
import { useKeys } from './keys/keys.ts'
import { useAction } from './keys/useAction.ts'
import { useApp } from './session/app.ts'

const isAction = (name: string): name is ActionId => Object.hasOwn(ACTIONS, name)

/** What works on every screen: palette, key map, settings, theme, finding in the library. */
export function AppKeys() {
  const { settings } = useApp()
  const { run } = useKeys()
  const [open, setOpen] = useState<'keyMap' | 'settings' | null>(null)
  const close = () => setOpen(null)
  useAction('app.keyMap', () => setOpen('keyMap'))
  useAction('app.settings', () => setOpen('settings'))
  useAction('app.toggleTheme', () => {
    void settings.change({ theme: isDarkNow() ? 'light' : 'dark' })
  })
  useEffect(
    () =>
      onMenuAction((name) => {
        if (!isAction(name) || run(name)) return
        // Chosen in a menu while a field is being typed in: the field's own undo.
        if (name === 'edit.undo') document.execCommand('undo')
        if (name === 'edit.redo') document.execCommand('redo')
      }),
    [run],
  )
  return (
    <>
      <CommandPalette />
      <KeyMapDialog isOpen={open === 'keyMap'} onClose={close} />
      <SettingsDialog isOpen={open === 'settings'} onClose={close} />
      <LibraryFind />
    </>
  )
}

function isDarkNow(): boolean {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'dark' || chosen === 'light') return chosen === 'dark'
  return matchMedia('(prefers-color-scheme: dark)').matches
}

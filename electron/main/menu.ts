import type { BaseWindow, KeyboardEvent, MenuItemConstructorOptions } from 'electron'
import type { MenuTexts } from './menuTexts.ts'

interface MenuPorts {
  readonly platform: NodeJS.Platform
  readonly developerTools: boolean
  /** Hands an action to the window, which knows what it means at this moment. */
  readonly act: (action: string) => void
  /** Undoes or redoes typing in the focused field, as the system does. */
  readonly native: (action: 'undo' | 'redo') => void
}

type Item = MenuItemConstructorOptions
const LINE: Item = { type: 'separator' }

/**
 * The application's menu. Its actions are those of the key map; the window handles their keys,
 * because keys can be changed and must wait for an input method, so none is bound here.
 */
export function menuTemplate(texts: MenuTexts, ports: MenuPorts): Item[] {
  const { act, platform } = ports
  const { action } = texts
  const mac = platform === 'darwin'
  const settings: Item = { label: action.app.settings, click: () => act('app.settings') }
  const quit: Item = { role: 'quit', label: texts.quit }
  const undoing = (which: 'undo' | 'redo', label: string, accelerator: string): Item => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: (_item: unknown, _window: BaseWindow | undefined, event: KeyboardEvent) =>
      // A key that comes this way was not wanted by the window: it belongs to the field.
      event.triggeredByAccelerator === true ? ports.native(which) : act(`edit.${which}`),
  })

  const application: Item = {
    label: 'Dragoman',
    submenu: [
      { role: 'about', label: texts.about },
      LINE,
      settings,
      LINE,
      { role: 'services', label: texts.services },
      LINE,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.unhide },
      LINE,
      quit,
    ],
  }
  const file: Item = {
    label: texts.file,
    submenu: [
      { label: action.library.new, click: () => act('library.new') },
      { label: action.library.addSample, click: () => act('library.addSample') },
      { label: action.library.import, click: () => act('library.import') },
      LINE,
      { label: action.app.library, click: () => act('app.library') },
      { label: action.library.choose, click: () => act('library.choose') },
      LINE,
      { label: action.interview.export, click: () => act('interview.export') },
      LINE,
      ...(mac ? [{ role: 'close', label: texts.close } satisfies Item] : [settings, LINE, quit]),
    ],
  }
  const edit: Item = {
    label: texts.edit,
    submenu: [
      undoing('undo', action.edit.undo, 'CmdOrCtrl+Z'),
      undoing('redo', action.edit.redo, 'CmdOrCtrl+Shift+Z'),
      LINE,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
      LINE,
      { label: action.interview.find, click: () => act('interview.find') },
      { label: action.app.findInLibrary, click: () => act('app.findInLibrary') },
      { label: action.app.palette, click: () => act('app.palette') },
    ],
  }
  const view: Item = {
    label: texts.view,
    submenu: [
      { label: action.interview.transcript, click: () => act('interview.transcript') },
      { label: action.interview.statements, click: () => act('interview.statements') },
      { label: action.interview.coverage, click: () => act('interview.coverage') },
      { label: action.interview.participants, click: () => act('interview.participants') },
      LINE,
      { label: action.app.togglePanel, click: () => act('app.togglePanel') },
      { label: action.app.toggleTheme, click: () => act('app.toggleTheme') },
      LINE,
      { role: 'zoomIn', label: texts.zoomIn },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'resetZoom', label: texts.resetZoom },
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(ports.developerTools
        ? [LINE, { role: 'toggleDevTools', label: texts.developerTools } satisfies Item]
        : []),
    ],
  }
  const window: Item = {
    role: 'window',
    label: texts.window,
    submenu: [{ role: 'minimize', label: texts.minimize }],
  }
  const help: Item = {
    role: 'help',
    label: texts.help,
    submenu: [
      { label: action.app.keyMap, click: () => act('app.keyMap') },
      ...(mac ? [] : [{ role: 'about', label: texts.about } satisfies Item]),
    ],
  }
  return mac ? [application, file, edit, view, window, help] : [file, edit, view, help]
}

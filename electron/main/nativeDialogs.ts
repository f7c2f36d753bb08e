import { basename, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { FileDialogs } from '../engine/fileDialogs.ts'
import type { OpenedFile } from './commandLine.ts'
import type { MenuTexts } from './menuTexts.ts'

interface DialogPorts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly window: () => BrowserWindow | null
  readonly texts: () => MenuTexts
  /** Where exports are offered to be kept. */
  readonly folder: string
  /** A file that the person opened with the program, taken once. */
  readonly takeOpened: () => OpenedFile | null
}

/** Tables, interviews, memories, termbases and the two files of a dictionary. */
const READABLE = ['tsv', 'csv', 'json', 'dragoman', 'tmx', 'tbx', 'aff', 'dic']

/** The system's own dialogs. The window learns names alone, never a path. */
export function nativeDialogs(ports: DialogPorts): FileDialogs {
  const { dialog, texts } = ports
  return {
    async choose() {
      const opened = ports.takeOpened()
      if (opened !== null) return opened
      const window = ports.window()
      if (window === null) return null
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: texts().dialog.choose,
        properties: ['openFile'],
        filters: [
          { name: texts().dialog.readable, extensions: READABLE },
          { name: texts().dialog.all, extensions: ['*'] },
        ],
      })
      const path = filePaths[0]
      return path === undefined ? null : { name: basename(path), path }
    },
    async keep(name) {
      const window = ports.window()
      if (window === null) return null
      const { filePath } = await dialog.showSaveDialog(window, {
        title: texts().dialog.keep,
        defaultPath: join(ports.folder, name),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return filePath === '' ? null : filePath
    },
    async chooseLibrary() {
      const window = ports.window()
      if (window === null) return null
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: texts().dialog.library,
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      })
      return filePaths[0] ?? null
    },
  }
}

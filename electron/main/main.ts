import { app, dialog } from 'electron'
import { registerAppScheme } from './appProtocol.ts'
import { openedFileFrom } from './commandLine.ts'
import { applyContentsPolicy } from './contentsPolicy.ts'
import { interfaceLanguage } from './interfaceLanguage.ts'
import { MENU_TEXTS } from './menuTexts.ts'
import { createOpenedFiles } from './openedFiles.ts'
import { runProgram } from './program.ts'
import { applySwitches } from './switches.ts'

const opened = createOpenedFiles()
const open = (args: readonly string[], folder: string): void => {
  const file = openedFileFrom(args, folder)
  if (file !== null) opened.offer(file)
}

if (!applySwitches(app)) {
  app.exit(1)
} else if (!app.requestSingleInstanceLock()) {
  // The program that runs already is told, and comes to the front.
  app.exit(0)
} else {
  app.enableSandbox()
  // Windows: the name under which the installer registers the program.
  app.setAppUserModelId('io.github.dragoman.Dragoman')
  registerAppScheme()
  applyContentsPolicy(app)
  open(process.argv, process.cwd())
  app.on('second-instance', (_event, args, folder) => open(args, folder))
  // macOS hands files over this way, before the program is ready too.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(['', path], '/')
  })
  app
    .whenReady()
    .then(() => runProgram(opened))
    .catch((error: unknown) => {
      const { failed } = MENU_TEXTS[interfaceLanguage(null, app.getPreferredSystemLanguages())]
      const reason = error instanceof Error ? error.message : String(error)
      dialog.showErrorBox(failed.message, failed.detail.replace('{{reason}}', reason))
      app.exit(1)
    })
}

import { join } from 'node:path'
import type { EnginePaths } from '../engine/enginePaths.ts'
import { startUtilityPress } from './startUtilityPress.ts'

/** Where the engine finds its parts in the built program: `root` is the application's folder. */
export const programPaths = (root: string): EnginePaths => ({
  resources: join(root, 'resources'),
  fonts: [join(root, 'dist/fonts')],
  startPress: startUtilityPress,
  assistWorker: new URL('./assistWorker.js', import.meta.url),
  feedWorker: new URL('./feedWorker.js', import.meta.url),
  exchangeWorker: new URL('./exchangeWorker.js', import.meta.url),
  spellingWasm: join(root, 'dist/electron/hunspell.wasm'),
})

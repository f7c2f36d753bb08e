import { fileURLToPath } from 'node:url'
import type { EnginePaths } from './enginePaths.ts'
import { forkPress } from './print/forkPress.ts'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const FONTS = ['noto-sans', 'noto-serif', 'noto-sans-kr', 'noto-serif-kr']

/** The paths when the engine runs from its source. */
export const sourcePaths = (): EnginePaths => ({
  resources: fromRoot('resources'),
  fonts: FONTS.map((family) => fromRoot(`node_modules/@expo-google-fonts/${family}`)),
  startPress: () => forkPress(new URL('./print/forkedPress.ts', import.meta.url)),
  assistWorker: new URL('./assist/assistWorker.ts', import.meta.url),
  feedWorker: new URL('./assist/feedWorker.ts', import.meta.url),
  exchangeWorker: new URL('./exchange/exchangeWorker.ts', import.meta.url),
  spellingWasm: fromRoot('node_modules/hunspell-wasm/wasm/hunspell.wasm'),
})

import type { StartPress } from './print/pressProcess.ts'

/** Where the engine finds what it ships with. */
export interface EnginePaths {
  /** The folder that holds samples, print templates and locales. */
  readonly resources: string
  /** Font files, or folders of them. */
  readonly fonts: readonly string[]
  readonly startPress: StartPress
  /** Answers what may help with a row. */
  readonly assistWorker: URL
  /** Reads interviews and memories for it. */
  readonly feedWorker: URL
  /** Reads and writes files of exchange. */
  readonly exchangeWorker: URL
  /** Hunspell's program (WebAssembly). */
  readonly spellingWasm: string
}

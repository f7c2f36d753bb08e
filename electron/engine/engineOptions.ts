import type { HostKind } from '#core/protocol/hostApi.ts'
import type { EnginePaths } from './enginePaths.ts'
import type { FileDialogs } from './fileDialogs.ts'

export interface EngineOptions {
  /** The library's folder; made when it is missing. */
  readonly library: string
  readonly host: HostKind
  readonly version: string
  readonly paths: EnginePaths
  /** Best first (BCP-47). */
  readonly systemLanguages: readonly string[]
  readonly files: FileDialogs
  /** No lock is taken and nothing is written. */
  readonly viewOnly?: boolean
}

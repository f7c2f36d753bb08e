import type { HostKind } from '#core/protocol/hostApi.ts'
import type { EnginePaths } from './enginePaths.ts'
import type { FileDialogs } from './fileDialogs.ts'
import type { SecretStore } from './secretStore.ts'

export interface EngineOptions {
  /** The library's folder; made when it is missing. */
  readonly library: string
  readonly host: HostKind
  readonly version: string
  readonly paths: EnginePaths
  /** Best first (BCP-47). */
  readonly systemLanguages: readonly string[]
  readonly files: FileDialogs
  /** Where keys are kept; without one they are kept in memory. */
  readonly secrets?: SecretStore
  /** No lock is taken and nothing is written. */
  readonly viewOnly?: boolean
}

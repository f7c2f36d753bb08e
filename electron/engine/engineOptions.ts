import type { HostKind } from '#core/protocol/hostApi.ts'
import type { EnginePaths } from './enginePaths.ts'
import type { FileDialogs } from './fileDialogs.ts'
import type { SecretStore } from './secretStore.ts'
import type { Agreements } from './translation/agreements.ts'

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
  /** Where it is kept what text may be sent to; without one it is kept in memory. */
  readonly agreements?: Agreements
  /** No lock is taken and nothing is written. */
  readonly viewOnly?: boolean
}

import type { Page } from '@playwright/test'
import type { HostApi } from '#core/protocol/hostApi.ts'

/** A host that runs in a process of its own, with one window open on it. */
export interface RunningHost {
  readonly page: Page
  /** The engine, asked directly and not through the window. */
  readonly call: HostApi['call']
  /** Ends it as a person does; everything is closed in order. */
  stop(): Promise<void>
  /** Ends it as a power cut does (SIGKILL). */
  kill(): Promise<void>
}

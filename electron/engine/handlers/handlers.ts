import { ok } from '#core/protocol/result.ts'
import { assistHandlers } from './assistHandlers.ts'
import { dictionaryHandlers } from './dictionaryHandlers.ts'
import { fileHandlers } from './fileHandlers.ts'
import type { Handlers } from './handlerTypes.ts'
import { interviewHandlers } from './interviewHandlers.ts'
import { jobHandlers } from './jobHandlers.ts'
import { libraryHandlers } from './libraryHandlers.ts'
import { memoryHandlers } from './memoryHandlers.ts'
import { nameHandlers } from './nameHandlers.ts'
import { recordHandlers } from './recordHandlers.ts'
import { termHandlers } from './termHandlers.ts'
import { translationHandlers } from './translationHandlers.ts'

/** How every call is answered. */
export const handlers: Handlers = {
  'app.about': async ({ options }) =>
    ok({
      version: options.version,
      host: options.host,
      platform: process.platform,
      systemLanguages: options.systemLanguages,
    }),
  ...libraryHandlers,
  ...interviewHandlers,
  ...fileHandlers,
  ...jobHandlers,
  ...recordHandlers,
  ...assistHandlers,
  ...memoryHandlers,
  ...termHandlers,
  ...nameHandlers,
  ...dictionaryHandlers,
  ...translationHandlers,
}

import { ok } from '#core/protocol/result.ts'
import type { CommandLine } from '../commandLine.ts'
import type { CommandResult } from '../outcome.ts'
import { fromEngine, withEngine } from '../withEngine.ts'

/** `sample`: adds the sample case; the result is its id. */
export function addSample({ library, takeOver }: CommandLine): Promise<CommandResult> {
  return withEngine({ library, takeOver, purpose: 'make' }, async (engine) => {
    const added = fromEngine(await engine.call('interview.addSample', {}))
    return added.ok ? ok({ lines: [added.value.interview], json: added.value }) : added
  })
}

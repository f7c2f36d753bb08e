import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Engine } from '../engine/engine.ts'
import type { FileDialogs } from '../engine/fileDialogs.ts'
import { sourcePaths } from '../engine/sourcePaths.ts'
import { engineFailure, type Failure } from './failure.ts'
import { programVersion } from './programVersion.ts'

export interface EngineUse {
  readonly library: string
  /** view: no lock, nothing written; make: a library that is missing is made. */
  readonly purpose: 'view' | 'work' | 'make'
  /** Takes over a lock that another computer left behind. */
  readonly takeOver: boolean
  /** The file to import. */
  readonly source?: { readonly name: string; readonly path: string }
  /** The path of the file to export. */
  readonly target?: string
}

/** Opens the library, does the job, and closes the library again whatever happens. */
export async function withEngine<Value>(
  use: EngineUse,
  job: (engine: Engine) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const library = resolve(use.library)
  const folder = await stat(library).catch(() => null)
  if (use.purpose !== 'make' && folder?.isDirectory() !== true) {
    return fail(engineFailure({ code: 'LIBRARY_NOT_FOUND', library: use.library }))
  }
  // Loaded only now: `help` and a mistyped command answer at once.
  const { createEngine } = await import('../engine/engine.ts')
  const engine = createEngine({
    library,
    host: 'in-process',
    version: programVersion(),
    paths: sourcePaths(),
    systemLanguages: [],
    files: fileDialogs(use),
    viewOnly: use.purpose === 'view',
  })
  try {
    const problem = await openingProblem(engine, use.takeOver)
    return problem === null ? await job(engine) : fail(engineFailure(problem))
  } finally {
    await engine.close()
  }
}

async function openingProblem(engine: Engine, takeOver: boolean): Promise<AppError | null> {
  const opened = await engine.call('settings.get', {})
  if (opened.ok) return null
  const { error } = opened
  const abandoned = error.code === 'LIBRARY_LOCKED' && !error.sameHost
  if (!takeOver || !abandoned) return error
  const taken = await engine.call('library.takeOver', { nonce: error.nonce })
  if (!taken.ok) return taken.error
  return taken.value.state === 'unavailable' ? taken.value.error : null
}

/** The engine asks for files as of a person; the command line has answered already. */
const fileDialogs = ({ source, target }: EngineUse): FileDialogs => ({
  choose: async () => source ?? null,
  keep: async () => target ?? null,
  chooseLibrary: async () => null,
})

/** An engine's answer as a command's. */
export function fromEngine<Value>(result: Result<Value, AppError>): Result<Value, Failure> {
  return result.ok ? ok(result.value) : fail(engineFailure(result.error))
}

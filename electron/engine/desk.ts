import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { type Assistance, openAssistance } from './assist/assistance.ts'
import type { Disk } from './disk/disk.ts'
import { readError } from './disk/writeError.ts'
import type { EngineOptions } from './engineOptions.ts'
import { createTickets, type Tickets } from './files/tickets.ts'
import { createQueue } from './interview/serialQueue.ts'
import { createJobs, type Jobs } from './jobs/jobs.ts'
import type { Printer } from './jobs/printerPort.ts'
import type { Library } from './library/library.ts'
import { type LibraryAccess, openLibrary } from './library/openLibrary.ts'
import { createPrinter } from './print/printer.ts'
import { memorySecretStore, type SecretStore } from './secretStore.ts'
import { type Agreements, memoryAgreements } from './translation/agreements.ts'

/** What stands outside the engine: tests put faulty ones in their place. */
export interface World {
  readonly disk: Disk
  now(): Date
}

/** How a library is to be opened instead of the way it was. */
export type Reopening = Partial<Pick<LibraryAccess, 'folder' | 'purpose' | 'takeOver'>>

/** Everything that the engine's handlers share. */
export interface Desk {
  readonly options: EngineOptions
  readonly jobs: Jobs
  readonly tickets: Tickets
  readonly printer: Printer
  readonly secrets: SecretStore
  readonly agreements: Agreements
  /** Aborted when the engine closes: for work that is no job. */
  readonly ending: AbortSignal
  /** The library's folder, open or not. */
  folder(): string
  /** The library, opened on first asking; the error stays until it is opened otherwise. */
  library(): Promise<Result<Library, AppError>>
  /** Assistance for the library, which is opened with it on first asking. */
  assistance(): Promise<Result<Assistance, AppError>>
  /** Closes the library and opens it, or another, in another way. */
  reopen(how: Reopening): Promise<Result<Library, AppError>>
  close(): Promise<void>
}

export function createDesk(options: EngineOptions, world: World): Desk {
  const jobs = createJobs()
  const tickets = createTickets()
  const printer = createPrinter(options.paths)
  const secrets = options.secrets ?? memorySecretStore()
  const agreements = options.agreements ?? memoryAgreements()
  const ending = new AbortController()
  const queue = createQueue()
  let access: LibraryAccess = {
    ...world,
    now: () => world.now(),
    folder: options.library,
    purpose: options.viewOnly === true ? 'view' : 'work',
  }
  let opening: Promise<Result<Library, AppError>> | null = null
  let assisting: Promise<Assistance> | null = null

  let closed = false

  const library = (): Promise<Result<Library, AppError>> => {
    // A call that comes late must not take the library again.
    if (closed) return Promise.resolve(fail({ code: 'HOST_UNREACHABLE' }))
    opening ??= openLibrary(access)
    return opening
  }
  const assistance = async (): Promise<Result<Assistance, AppError>> => {
    const opened = await library()
    if (!opened.ok) return opened
    assisting ??= openAssistance(opened.value, options.paths).then((assist) => {
      opened.value.observe(assist)
      return assist
    })
    const begun = assisting
    return begun.then(ok, (error: unknown) => {
      // Tried again by the next one who asks.
      if (assisting === begun) assisting = null
      return fail(readError(error))
    })
  }
  /** What is left to end of assistance that could not be opened is nothing. */
  const endAssistance = async () => (await assisting?.catch(() => null))?.close()
  const closeLibrary = async () => {
    const opened = await opening
    if (opened?.ok) opened.value.observe(null)
    // It stays until the library is closed: whoever asks meanwhile finds it closed, not a new one.
    await endAssistance()
    if (opened?.ok) await opened.value.close()
    await endAssistance()
    assisting = null
    opening = null
  }

  return {
    options,
    jobs,
    tickets,
    printer,
    secrets,
    agreements,
    ending: ending.signal,
    folder: () => access.folder,
    library,
    assistance,
    reopen: (how) =>
      queue(async () => {
        await closeLibrary()
        const { takeOver: _used, ...before } = access
        access = { ...before, ...how }
        return library()
      }),
    close: () =>
      queue(async () => {
        closed = true
        ending.abort()
        await jobs.close()
        await closeLibrary()
        await printer.close()
        await tickets.close()
      }),
  }
}

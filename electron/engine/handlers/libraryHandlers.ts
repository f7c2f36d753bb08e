import { basename } from 'node:path'
import type { AppError } from '#core/protocol/appError.ts'
import type { LibraryOverview } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Settings, SettingsChanges } from '#core/protocol/settings.ts'
import type { Desk, Reopening } from '../desk.ts'
import { writeError } from '../disk/writeError.ts'
import { noFileDialogs } from '../fileDialogs.ts'
import type { Library } from '../library/library.ts'
import { overview } from '../library/overview.ts'
import { searchLibrary } from '../library/searchLibrary.ts'
import { settingsHere } from '../translation/settingsHere.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const libraryHandlers: HandlersOf<'library' | 'settings'> = {
  'library.overview': async (desk) => ok(await overviewOf(desk, await desk.library())),
  'library.choose': async (desk) => {
    if (desk.options.files === noFileDialogs) {
      return fail({ code: 'NOT_SUPPORTED_HERE', method: 'library.choose' })
    }
    const folder = await desk.options.files.chooseLibrary()
    return ok(folder === null ? null : await reopened(desk, { folder, purpose: 'work' }))
  },
  'library.takeOver': async (desk, { nonce }) =>
    ok(await reopened(desk, { purpose: 'work', takeOver: nonce })),
  'library.view': async (desk) => ok(await reopened(desk, { purpose: 'view' })),
  'library.search': async (desk, { query, limit }) => {
    const library = await desk.library()
    return library.ok ? ok(await searchLibrary(library.value, query, limit)) : library
  },
  'settings.get': async (desk) => {
    const library = await desk.library()
    return library.ok ? ok(settingsHere(desk, library.value)) : library
  },
  'settings.change': async (desk, { changes }) => {
    const library = await desk.library()
    return library.ok ? changeSettings(desk, library.value, changes) : library
  },
}

async function reopened(desk: Desk, how: Reopening): Promise<LibraryOverview> {
  return overviewOf(desk, await desk.reopen(how))
}

const overviewOf = async (
  desk: Desk,
  library: Result<Library, AppError>,
): Promise<LibraryOverview> =>
  library.ok
    ? overview(library.value)
    : { state: 'unavailable', name: basename(desk.folder()), error: library.error }

async function changeSettings(
  desk: Desk,
  library: Library,
  changes: SettingsChanges,
): Promise<Result<Settings, AppError>> {
  const { file, observer } = library
  const before = settingsHere(desk, library)
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>
  if (Object.keys(given).length === 0) return ok(before)
  const views = { ...before.views, ...changes.views }
  try {
    const { translation, ...others } = { ...before, ...given, views }
    const { acceptedOrigin } = translation
    if (acceptedOrigin !== before.translation.acceptedOrigin) {
      await desk.agreements.write(file.device, acceptedOrigin)
    }
    // The library is copied and shared; whoever opens it is asked anew.
    await file.changeSettings({ ...others, translation: { ...translation, acceptedOrigin: null } })
    observer?.settingsChanged(file.settings())
    return ok(settingsHere(desk, library))
  } catch (error) {
    return fail(writeError(error, null))
  }
}

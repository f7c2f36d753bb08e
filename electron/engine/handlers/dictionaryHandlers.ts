import type { AppError } from '#core/protocol/appError.ts'
import type { DictionaryInfo } from '#core/protocol/hostApi.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Desk } from '../desk.ts'
import type { Library } from '../library/library.ts'
import { availableDictionaries } from '../spelling/availableDictionaries.ts'
import { addDictionary, removeDictionary } from '../spelling/dictionaryStore.ts'
import type { HandlersOf } from './handlerTypes.ts'

export const dictionaryHandlers: HandlersOf<'dictionaries'> = {
  'dictionaries.list': async (desk) => {
    const library = await desk.library()
    return library.ok ? ok(await listed(library.value)) : library
  },
  'dictionaries.add': async (desk, { language, affix, words }) => {
    const library = await writable(desk)
    if (!library.ok) return library
    const files = { affix: desk.tickets.find(affix), words: desk.tickets.find(words) }
    if (files.affix === null || files.words === null) return fail({ code: 'TICKET_UNKNOWN' })
    const { disk, folder } = library.value
    const { spellingWasm } = desk.options.paths
    const pair = { affix: files.affix, words: files.words }
    const added = await addDictionary(disk, folder, language, pair, spellingWasm)
    if (!added.ok) return added
    await desk.tickets.end(affix)
    await desk.tickets.end(words)
    await tellAssistance(desk)
    return ok(await listed(library.value))
  },
  'dictionaries.remove': async (desk, { dictionary }) => {
    const library = await writable(desk)
    if (!library.ok) return library
    const known = await availableDictionaries(library.value.folder)
    const found = known.find(({ id, place }) => id === dictionary && place === 'library')
    // What other programs brought along is theirs.
    if (found === undefined) {
      return fail({ code: 'NOT_SUPPORTED_HERE', method: 'dictionaries.remove' })
    }
    const removed = await removeDictionary(library.value.disk, found)
    if (!removed.ok) return removed
    await tellAssistance(desk)
    return ok(await listed(library.value))
  },
}

async function tellAssistance(desk: Desk): Promise<void> {
  const assistance = await desk.assistance()
  if (assistance.ok) assistance.value.dictionariesChanged()
}

async function writable(desk: Desk): Promise<Result<Library, AppError>> {
  const library = await desk.library()
  if (!library.ok) return library
  const reason = await library.value.mayWrite()
  return reason === null ? library : fail({ code: 'READ_ONLY', reason })
}

const listed = async ({ folder }: Library): Promise<readonly DictionaryInfo[]> =>
  (await availableDictionaries(folder)).map(({ id, language, name, place }) => ({
    id,
    language,
    name,
    place,
  }))

import { basename, join } from 'node:path'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import type { Disk } from '../disk/disk.ts'
import { durableWrite } from '../disk/durableWrite.ts'
import { readError, writeError } from '../disk/writeError.ts'
import type { TicketedFile } from '../files/tickets.ts'
import { decodeDictionary } from './decodeDictionary.ts'
import type { DictionaryFiles } from './dictionary.ts'
import { findDictionaries } from './findDictionaries.ts'
import { DICTIONARY_BYTES_MAX } from './readDictionary.ts'

/** The dictionaries kept in a library. */
export const libraryDictionaries = (library: string): Promise<readonly DictionaryFiles[]> =>
  findDictionaries([{ folder: folderOf(library), depth: 0 }], 'library')

/**
 * Copies a pair of files into the library, byte for byte, once they were found to be a dictionary.
 * One of the same name is replaced.
 */
export async function addDictionary(
  disk: Disk,
  library: string,
  language: LanguageTag,
  files: { readonly affix: TicketedFile; readonly words: TicketedFile },
  wasm: string,
): Promise<Result<null, AppError>> {
  const { affix, words } = files
  const damaged = (file: string, reason: Reason) =>
    fail({ code: 'DICTIONARY_DAMAGED', file, reason } as const)
  if (!affix.name.endsWith('.aff') || !words.name.endsWith('.dic')) {
    return damaged(words.name, 'no-pair')
  }
  for (const { name, bytes } of [affix, words]) {
    if (bytes > DICTIONARY_BYTES_MAX) return damaged(name, 'too-large')
  }
  const read = await bytesOf(affix, words)
  if (!read.ok) return read
  const [affixBytes, wordBytes] = read.value
  const text = decodeDictionary(affixBytes, wordBytes)
  if (!text.ok) return damaged(text.error === 'no-words' ? words.name : affix.name, text.error)
  // Loaded only now: most programs never see a dictionary added.
  const { loadHunspell } = await import('./hunspell.ts')
  const loaded = await loadHunspell(wasm, text.value)
  if (!loaded.ok) return damaged(words.name, loaded.error)
  try {
    const folder = folderOf(library)
    await disk.makeFolder(folder)
    const name = storedName(language, words.name)
    // The .dic last: without it there is no pair, and nothing is found.
    await durableWrite(disk, join(folder, `${name}.aff`), affixBytes)
    await durableWrite(disk, join(folder, `${name}.dic`), wordBytes)
    return ok(null)
  } catch (error) {
    return fail(writeError(error, null))
  }
}

/** Removes a dictionary's two files. */
export async function removeDictionary(
  disk: Disk,
  { affixes, words }: DictionaryFiles,
): Promise<Result<null, AppError>> {
  try {
    await disk.remove(words)
    await disk.remove(affixes)
    return ok(null)
  } catch (error) {
    return fail(writeError(error, null))
  }
}

type Reason = Extract<AppError, { readonly code: 'DICTIONARY_DAMAGED' }>['reason']

const folderOf = (library: string): string => join(library, 'dictionaries')

async function bytesOf(
  affix: TicketedFile,
  words: TicketedFile,
): Promise<Result<readonly [Uint8Array, Uint8Array], AppError>> {
  try {
    return ok([await affix.read(), await words.read()])
  } catch (error) {
    return fail(readError(error))
  }
}

/** The language first, so that the name says it, then as much of the file's own as is plain. */
function storedName(language: LanguageTag, file: string): string {
  const tag = language.replaceAll('-', '_')
  const own = basename(file, '.dic')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .slice(0, 60)
  return own === tag || own.startsWith(`${tag}-`) ? own : `${tag}-${own}`
}

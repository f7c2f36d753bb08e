import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppError } from '#core/protocol/appError.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { readError } from '../disk/writeError.ts'
import { type DictionaryText, decodeDictionary } from './decodeDictionary.ts'
import type { DictionaryFiles } from './dictionary.ts'

/** The largest file of a dictionary, in bytes; the Korean one has eleven million. */
export const DICTIONARY_BYTES_MAX = 64 * 1024 * 1024

/** Reads a dictionary's two files from the disk. */
export async function readDictionary({
  affixes,
  words,
}: Pick<DictionaryFiles, 'affixes' | 'words'>): Promise<Result<DictionaryText, AppError>> {
  try {
    for (const path of [affixes, words]) {
      if ((await stat(path)).size > DICTIONARY_BYTES_MAX) {
        return fail({ code: 'DICTIONARY_DAMAGED', file: basename(path), reason: 'too-large' })
      }
    }
    const text = decodeDictionary(await readFile(affixes), await readFile(words))
    return text.ok
      ? ok(text.value)
      : fail({ code: 'DICTIONARY_DAMAGED', file: basename(words), reason: text.error })
  } catch (error) {
    return fail(readError(error))
  }
}

import type { DictionaryFiles } from './dictionary.ts'
import { dictionaryPlaces } from './dictionaryPlaces.ts'
import { libraryDictionaries } from './dictionaryStore.ts'
import { findDictionaries } from './findDictionaries.ts'

/** Every dictionary that may be used with a library: its own, then those of the system. */
export const availableDictionaries = async (
  library: string,
): Promise<readonly DictionaryFiles[]> => [
  ...(await libraryDictionaries(library)),
  ...(await findDictionaries(dictionaryPlaces(process.platform, process.env), 'system')),
]

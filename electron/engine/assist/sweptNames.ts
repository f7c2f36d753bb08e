import { join } from 'node:path'
import { isTemporaryName } from '../disk/durableWrite.ts'
import type { Library } from '../library/library.ts'

/**
 * The names in a folder of the library, none where it is not there. What a crash left half written
 * is removed, where the library may be written. Throws what the disk throws on listing.
 */
export async function sweptNames(library: Library, folder: string): Promise<readonly string[]> {
  const { disk } = library
  if ((await disk.stat(folder))?.isFolder !== true) return []
  const names = await disk.list(folder)
  const left = names.filter(isTemporaryName)
  if (left.length > 0 && (await library.mayWrite()) === null) {
    for (const name of left) await disk.remove(join(folder, name)).catch(() => undefined)
  }
  return names.filter((name) => !isTemporaryName(name))
}

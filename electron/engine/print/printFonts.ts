import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** The fonts of the record, by file name: serif for testimony, sans for everything about it. */
export const PRINT_FONT_FILES = [
  'NotoSerif_400Regular.ttf',
  'NotoSerifKR_400Regular.ttf',
  'NotoSans_400Regular.ttf',
  'NotoSansKR_400Regular.ttf',
  'NotoSans_600SemiBold.ttf',
  'NotoSansKR_600SemiBold.ttf',
] as const

/** One weight of each family has every character of it. */
const COVERING = 4

export interface PrintFonts {
  readonly all: readonly Buffer[]
  /** The fonts that together hold every character that can be printed. */
  readonly covering: readonly Buffer[]
}

/** Reads the record's fonts from files or folders. Throws when one of them is not there. */
export async function readPrintFonts(places: readonly string[]): Promise<PrintFonts> {
  const found = new Map<string, string>()
  for (const place of places) {
    if (place.endsWith('.ttf')) found.set(basename(place), place)
    else
      for (const file of await readdir(place, { recursive: true }))
        if (file.endsWith('.ttf')) found.set(basename(file), join(place, file))
  }
  const all = await Promise.all(
    PRINT_FONT_FILES.map((file) => {
      const path = found.get(file)
      if (path === undefined) throw new Error(`font ${file} is missing`)
      return readFile(path)
    }),
  )
  return { all, covering: all.slice(0, COVERING) }
}

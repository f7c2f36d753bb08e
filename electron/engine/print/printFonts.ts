import { readFile } from 'node:fs/promises'
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

/**
 * Reads the record's fonts: from files, from a folder of fonts, or from a font package, which
 * keeps each weight in a folder of its own. Throws when one of them is not there.
 */
export async function readPrintFonts(places: readonly string[]): Promise<PrintFonts> {
  const all = await Promise.all(PRINT_FONT_FILES.map((file) => readFont(file, places)))
  return { all, covering: all.slice(0, COVERING) }
}

async function readFont(file: string, places: readonly string[]): Promise<Buffer> {
  const weight = file.replace(/^.*_|\.ttf$/g, '')
  const paths = places.flatMap((place) =>
    basename(place) === file ? [place] : [join(place, file), join(place, weight, file)],
  )
  for (const path of paths) {
    const font = await readFile(path).catch(() => null)
    if (font !== null) return font
  }
  throw new Error(`font ${file} is missing`)
}

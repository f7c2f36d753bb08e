import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PRINT_FONT_FILES } from '../electron/engine/print/printFonts.ts'
import { sourcePaths } from '../electron/engine/sourcePaths.ts'

interface FontFile {
  readonly file: string
  /** The licence that the font ships under. */
  readonly licence: string
}

/** The paths of the fonts that records are printed in. Throws when one is not installed. */
export async function printFontFiles(): Promise<readonly FontFile[]> {
  const found = new Map<string, FontFile>()
  for (const folder of sourcePaths().fonts) {
    for (const file of await readdir(folder, { recursive: true })) {
      const licence = join(folder, 'LICENSE_FONT')
      found.set(basename(file), { file: join(folder, file), licence })
    }
  }
  return PRINT_FONT_FILES.map((name) => {
    const font = found.get(name)
    if (font === undefined) throw new Error(`the font ${name} is not installed`)
    return font
  })
}

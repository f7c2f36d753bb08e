import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PRINT_FONT_FILES } from '../electron/engine/print/printFonts.ts'
import { sourcePaths } from '../electron/engine/sourcePaths.ts'

/** The paths of the fonts that records are printed in. Throws when one is not installed. */
export async function printFontFiles(): Promise<string[]> {
  const found = new Map<string, string>()
  for (const folder of sourcePaths().fonts) {
    for (const file of await readdir(folder, { recursive: true })) {
      found.set(basename(file), join(folder, file))
    }
  }
  return PRINT_FONT_FILES.map((name) => {
    const path = found.get(name)
    if (path === undefined) throw new Error(`the font ${name} is not installed`)
    return path
  })
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url))
/** What the library carries within its own file, where the bundler sees none of it. */
const CARRIED = ['fflate', 'nanoid']

/** Puts into the list of bundled licences those of the packages that `docx` carries within it. */
export function noteDocxLicences(licences: string): void {
  const sections = readFileSync(licences, 'utf8').split(/^(?=## )/m)
  const place = sections.findIndex((section) => section.startsWith('## docx '))
  if (place < 0) throw new Error(`${licences} does not list docx`)
  const carried = CARRIED.map((name) => {
    const nested = join(PACKAGES, 'docx/node_modules', name)
    const folder = existsSync(nested) ? nested : join(PACKAGES, name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string
      license: string
    }
    const text = readFileSync(join(folder, 'LICENSE'), 'utf8').trim()
    return `## ${name} - ${version} (${license})\n\nWithin docx.\n\n${text}\n\n`
  })
  sections.splice(place + 1, 0, ...carried)
  writeFileSync(licences, sections.join(''))
}

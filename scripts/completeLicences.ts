import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The texts of licences that packages name and leave out, as their repositories have them. */
const TEXTS = fileURLToPath(new URL('licences/', import.meta.url))

/**
 * Puts the missing texts into the list of bundled licences: nearly every licence asks that its text
 * goes along. Throws when a package has none and nobody put one beside this script.
 */
export function completeLicences(licences: string): void {
  const sections = readFileSync(licences, 'utf8').split(/^(?=## )/m)
  const complete = sections.map((section) => {
    const { name, text } =
      /^## (?<name>\S+) - [^\n]*\n(?<text>[\s\S]*)$/.exec(section)?.groups ?? {}
    if (name === undefined || text?.trim() !== '') return section
    const file = `${TEXTS}${name.replaceAll('/', '+')}.txt`
    if (!existsSync(file)) throw new Error(`${name} ships without its licence: put it into ${file}`)
    return `${section.trim()}\n\n${readFileSync(file, 'utf8').trim()}\n\n`
  })
  writeFileSync(licences, complete.join(''))
}

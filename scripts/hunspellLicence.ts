import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('../node_modules/hunspell-wasm/', import.meta.url))

/**
 * Puts into the list of bundled licences under which of its three Hunspell is used here, MPL-1.1,
 * with its text and where the source is (MPL-1.1, 3.2 and 3.6). The bundler would quote the GPL.
 */
export function noteHunspellLicence(licences: string): void {
  const { version } = JSON.parse(readFileSync(`${PACKAGE}package.json`, 'utf8')) as {
    version: string
  }
  const sections = readFileSync(licences, 'utf8').split(/^(?=## )/m)
  const place = sections.findIndex((section) => section.startsWith('## hunspell-wasm '))
  if (place < 0) throw new Error(`${licences} does not list hunspell-wasm`)
  sections[place] = `## hunspell-wasm - ${version} (MPL-1.1)

Hunspell and its port to WebAssembly are offered under the LGPL, the GPL and the MPL. Dragoman
uses and distributes them, unchanged, under the Mozilla Public License, version 1.1, alone. The
source is in the package hunspell-wasm ${version} and at https://github.com/rotemdan/hunspell-wasm and
https://github.com/hunspell/hunspell.

${readFileSync(`${PACKAGE}COPYING.MPL`, 'utf8').trim()}

`
  writeFileSync(licences, sections.join(''))
}
